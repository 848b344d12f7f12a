-- a keyed digest over number and person: whoever makes a number another person's past the hub gets no money sent there
alter table employment add column digest varchar(64) default '' not null;
