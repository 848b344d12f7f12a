-- each reminder about a month of a unit is said once
create table countdown_told (
	unit varchar(20) not null,
	insurance_month date not null,
	reminder varchar(20) not null,
	told_at timestamp with time zone not null,
	primary key (unit, insurance_month, reminder)
);
