create table missed_file (
  source varchar(60) not null,
  insurance_month date not null,
  missed_at timestamp with time zone not null,
  primary key (source, insurance_month)
);
