-- what stands on a person's medical account (个人账户余额) as a source said it; never reckoned by the hub
create table account_balance (
  insurance_no varchar(30) not null,
  source varchar(60) not null,
  as_of date not null,
  amount bigint not null,
  reference varchar(80) not null,
  recorded_at timestamp with time zone not null,
  primary key (insurance_no, source, as_of)
);
