create sequence open_item_number;

-- debt_key holds what may be owed once only, an advance of a person's month and line; hub_share is what the hub itself
-- found, erp_booked what the ERP booked, each null while that side has said nothing
create table open_item (
	no varchar(30) primary key,
	kind varchar(20) not null,
	employee_no varchar(20) not null,
	insurance_month date,
	line varchar(20),
	booked bigint not null,
	open bigint not null,
	booked_on date not null,
	closed_on date,
	source varchar(80) not null,
	source_record varchar(80) not null,
	debt_key varchar(80) unique,
	hub_share bigint,
	erp_booked bigint,
	erp_record varchar(80),
	followed_up_at timestamp with time zone,
	followed_up_by varchar(80),
	unique (source, source_record)
);

create index open_item_employee on open_item (employee_no, closed_on);
create index open_item_erp_record on open_item (erp_record);
