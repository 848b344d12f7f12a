-- set by the sealer, about a second after the row was written
alter table operation_log add column no bigint;
alter table operation_log add column genuine boolean;
alter table operation_log add column hash varchar(64);
create index operation_log_no on operation_log (no, id);

create table operation_log_seal (
  no bigint primary key,
  hash varchar(64) not null,
  sealed_at timestamp with time zone not null,
  signed_by varchar(16) not null,
  signature varchar(100) not null
);

-- whoever has this row locked is the one who seals
create table operation_log_sealer (
  id int primary key
);
insert into operation_log_sealer (id) values (1);
