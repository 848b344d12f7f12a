create sequence enquiry_number;

-- question and answer are sealed
create table enquiry (
	no varchar(30) primary key,
	number bigint not null,
	employee_no varchar(20) not null,
	node varchar(200) not null,
	about varchar(60),
	question bytea not null,
	asked_at timestamp with time zone not null,
	case_no varchar(30) not null,
	answer bytea,
	answered_by varchar(80),
	answered_at timestamp with time zone
);

create index enquiry_employee on enquiry (employee_no, number);
create index enquiry_node on enquiry (node, number);
