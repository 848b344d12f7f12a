-- a keyed digest over the row with its version: a switch that the hub did not write, or not last, counts as stopped
alter table payout_switch add column version int default 0 not null;
alter table payout_switch add column digest varchar(64) default '' not null;
