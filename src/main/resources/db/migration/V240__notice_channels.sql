-- a telephone number or an e-mail address, sealed
alter table notice rename column phone to address;

-- when the gateway should be asked for the end of a message whose receipt did not come
alter table notice add column ask_at timestamp with time zone;

create index notice_ask on notice (ask_at);
