create sequence notice_number;

-- one row per channel; params and phone are sealed
create table notice (
	no varchar(30) primary key,
	number bigint not null,
	case_key varchar(60) not null,
	channel varchar(10) not null,
	template varchar(80) not null,
	employee_no varchar(20),
	role varchar(30),
	node varchar(200),
	params bytea not null,
	state varchar(20) not null,
	told_at timestamp with time zone not null,
	changed_at timestamp with time zone not null,
	phone bytea,
	phone_index varchar(128),
	sent_on date,
	biz_id varchar(60),
	detail varchar(200)
);

create index notice_employee on notice (employee_no, number);
create index notice_role on notice (role, number);
create index notice_case on notice (case_key, number);
create index notice_phone_day on notice (phone_index, sent_on);
