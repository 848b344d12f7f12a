create sequence deduction_number;

create table deduction_order (
	no varchar(30) primary key,
	employee_no varchar(20) not null,
	basis varchar(20) not null,
	consent varchar(200),
	amount bigint not null,
	confirmed bigint not null,
	state varchar(20) not null,
	ordered_by varchar(80) not null,
	ordered_on date not null,
	confirmed_on date,
	reason varchar(400)
);

create index deduction_order_employee on deduction_order (employee_no);

create table deduction_line (
	order_no varchar(30) not null references deduction_order (no),
	line_no int not null,
	item_no varchar(30) not null,
	amount bigint not null,
	primary key (order_no, line_no)
);

create index deduction_line_item on deduction_line (item_no);
