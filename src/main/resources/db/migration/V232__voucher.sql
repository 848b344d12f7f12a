alter table payout add column bank_serial varchar(80);

-- the voucher of each payment; one that came back voids it
create table claim_voucher (
  reference varchar(30) primary key,
  claim_no varchar(20) not null references claim (claim_no),
  document_id bigint not null references document (id),
  rendered_at timestamp with time zone not null,
  voided_on date
);
create index claim_voucher_claim on claim_voucher (claim_no);
