-- checkpoints that the store did not know when it was held against them: it was restored from a backup
create table operation_log_restored (
  known bigint not null,
  hash varchar(64) not null,
  kept bigint not null,
  matched boolean not null,
  primary key (known, hash)
);

-- set while a restored store has not been matched with the bank
alter table payout_switch add column behind bigint;
alter table payout_switch add column behind_from date;
alter table payout_switch add column behind_since timestamp with time zone;
alter table payout_switch add column matched_by varchar(80);
