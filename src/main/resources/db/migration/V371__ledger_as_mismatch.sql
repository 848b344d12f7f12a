-- of what two sides disagree: for a status its source, for accounts the debt; a person has one row a type and subject
alter table mismatch rename column source to subject;
alter table mismatch alter column subject set data type varchar(160);
alter table mismatch add column source varchar(12) default 'HR' not null;
update mismatch set source = subject;
alter table mismatch alter column source drop default;

-- own_status is what the hub's ledger says, null where it is HR that says it; risk is null where contributions tell it
drop table mismatch_found;
create table mismatch_found (
  person_id bigint not null,
  type varchar(24) not null,
  subject varchar(160) not null,
  source varchar(12) not null,
  own_status varchar(20),
  own_since date,
  other_status varchar(20) not null,
  other_since date,
  other_as_of date,
  born_on date not null,
  risk bigint,
  primary key (person_id, type, subject)
);
