create table hr_command (
  no varchar(60) primary key,
  employee_no varchar(20) not null,
  case_key varchar(60) not null,
  title bytea not null,
  document_id bigint not null,
  sha256 varchar(64) not null,
  posted_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  outcome varchar(12),
  unique (employee_no, document_id)
);
create index hr_command_case on hr_command (case_key);
