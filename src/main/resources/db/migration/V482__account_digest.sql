-- a keyed digest: an account that the hub did not write counts as unknown; so does a token, and people log in again
alter table access_user add column digest varchar(64) default '' not null;
alter table access_token add column seal varchar(64) default '' not null;
