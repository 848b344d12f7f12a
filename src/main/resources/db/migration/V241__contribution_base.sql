-- what a person's contributions to a line are reckoned from, as of a day
create table contribution_base (
	employee_no varchar(20) not null,
	line varchar(20) not null,
	valid_from date not null,
	base bigint not null,
	primary key (employee_no, line, valid_from)
);
