-- how each number stands today, for those of whom more was told than a hire; what was told stays in roster_fact
create table employment_state (
  employee_no varchar(20) primary key,
  type varchar(12) not null,
  status varchar(16) not null,
  since date not null,
  source varchar(80) not null,
  frozen boolean default false not null
);
create index employment_state_type on employment_state (type, employee_no);

create table employment_leave (
  employee_no varchar(20) not null,
  kind varchar(12) not null,
  leave_from date not null,
  expected_return date,
  ended_on date,
  primary key (employee_no, kind, leave_from)
);
