create table voucher (
  no varchar(40) primary key,
  case_key varchar(40) not null,
  booked_on date not null,
  reverses varchar(40) unique,
  reason varchar(400),
  posted_at timestamp with time zone not null,
  acknowledged_at timestamp with time zone,
  digest varchar(64) not null
);
create index voucher_case on voucher (case_key);

create table posting (
  voucher_no varchar(40) not null references voucher (no),
  line int not null,
  account varchar(30) not null,
  fen bigint not null,
  primary key (voucher_no, line)
);
