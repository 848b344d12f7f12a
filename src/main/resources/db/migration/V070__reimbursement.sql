create sequence claim_number start with 1 increment by 50;

create table claim (
  claim_no varchar(20) primary key,
  seq bigint not null,
  employee_no varchar(20) not null,
  node varchar(200) not null,
  kind varchar(20) not null,
  date_of_service date not null,
  total bigint not null,
  state varchar(30) not null,
  payout_reference varchar(30),
  liability bigint default 0 not null,
  filed_by varchar(80) not null,
  filed_at timestamp with time zone not null,
  approved_by varchar(80),
  approved_on date,
  paid_on date,
  reason varchar(400),
  version int default 0 not null
);
create index claim_seq on claim (seq);
create index claim_node on claim (node, seq);
create index claim_employee on claim (employee_no, date_of_service);

-- payer is who bears the line after the check, payer_filed who was named when the claim was filed
create table claim_line (
  claim_no varchar(20) not null references claim (claim_no),
  position int not null,
  description bytea not null,
  payer_filed varchar(20) not null,
  payer varchar(20) not null,
  amount bigint not null,
  service_date date,
  primary key (claim_no, position)
);

create table claim_month (
  claim_no varchar(20) not null references claim (claim_no),
  insurance_month date not null,
  status varchar(20) not null,
  repaired_on date,
  cause varchar(40),
  evidence varchar(400) not null,
  unit varchar(20),
  declaration_no varchar(30),
  primary key (claim_no, insurance_month)
);
create index claim_month_unit on claim_month (insurance_month, unit);
