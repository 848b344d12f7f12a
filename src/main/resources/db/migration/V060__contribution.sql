create table declaration_unit (
  unit varchar(20) primary key,
  node varchar(200) not null,
  legal_entity varchar(120) not null,
  insured_place varchar(60) not null
);
create index declaration_unit_node on declaration_unit (node);

-- stopped_on is the first day without coverage; exempt is a leave without duty to contribute
create table coverage (
  employee_no varchar(20) not null,
  unit varchar(20) not null references declaration_unit (unit),
  line varchar(20) not null,
  started_on date not null,
  stopped_on date,
  exempt boolean default false not null,
  primary key (employee_no, line, unit, started_on)
);

create table declaration (
  declaration_no varchar(30) primary key,
  unit varchar(20) not null references declaration_unit (unit),
  insurance_month date not null,
  state varchar(20) not null,
  state_since timestamp with time zone not null,
  doubts int default 0 not null,
  approved_by varchar(80),
  approved_on date,
  paid_on date,
  credited_on date,
  code varchar(40),
  detail varchar(400),
  version int default 0 not null
);
create index declaration_unit_month on declaration (unit, insurance_month);

create table contribution_line (
  employee_no varchar(20) not null,
  insurance_month date not null,
  line varchar(20) not null,
  declaration_no varchar(30) not null references declaration (declaration_no),
  unit varchar(20) not null,
  insurance_no varchar(30) not null,
  employer_share bigint not null,
  employee_share bigint not null,
  paid_on date,
  credited_on date,
  rejected_code varchar(40),
  primary key (employee_no, line, insurance_month, declaration_no)
);
create index contribution_line_declaration on contribution_line (declaration_no);
