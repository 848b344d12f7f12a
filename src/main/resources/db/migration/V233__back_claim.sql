-- what the fund bears of a claim, applied for at the bureau; the bureau's reason is sealed
create table back_claim (
  claim_no varchar(20) primary key references claim (claim_no),
  node varchar(200) not null,
  amount bigint not null,
  in_arrears bigint not null,
  state varchar(12) not null,
  application_no varchar(60),
  submitted_on date,
  decided_on date,
  accepted bigint,
  reason bytea,
  version int default 0 not null
);
create index back_claim_state on back_claim (state, claim_no);
