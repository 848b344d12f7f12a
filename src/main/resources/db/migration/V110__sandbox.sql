-- one row: how far the business clock stands from the wall clock
create table sandbox_clock (
	id int primary key,
	offset_millis bigint not null
);
