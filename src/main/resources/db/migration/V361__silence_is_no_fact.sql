-- of which day a source last spoke of the people at a node and below it; of others nothing follows from its silence
create table status_spoken (
  source varchar(12) not null,
  node varchar(200) not null,
  as_of date not null,
  primary key (source, node)
);
insert into status_spoken (source, node, as_of) select source, 'group', as_of from status_sync;

-- one row for each time that something happens to somebody: whoever compares him takes those rows only that he could see
alter table status_touched rename to status_touched_once;
create table status_touched (
  person_id bigint not null
);
insert into status_touched (person_id) select person_id from status_touched_once;
drop table status_touched_once;
create index status_touched_person on status_touched (person_id);

create index spot_check_employee on spot_check (employee_no, id);
