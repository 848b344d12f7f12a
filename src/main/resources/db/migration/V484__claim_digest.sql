-- a keyed digest over what a claim is about in money, and who filed it; a claim that the hub did not write so is not approved
alter table claim add column digest varchar(64) default '' not null;
