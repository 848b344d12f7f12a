create sequence enrollment_change_number;

-- live_key is who, in what and how, while nothing has ended the change: the same is asked for once
create table enrollment_change (
	no varchar(30) primary key,
	number bigint not null,
	employee_no varchar(20) not null,
	node varchar(200) not null,
	scheme varchar(20) not null,
	kind varchar(20) not null,
	effective date not null,
	case_key varchar(60) not null,
	requested_by varchar(100) not null,
	requested_at timestamp with time zone not null,
	state varchar(20) not null,
	doubts integer not null,
	due_on date,
	insurance_month date not null,
	late_months integer not null,
	cost bigint,
	receipt_no varchar(60),
	sent_on date,
	confirmed_on date,
	code varchar(60),
	detail varchar(400),
	live_key varchar(80) unique,
	version integer not null
);

create index enrollment_change_employee on enrollment_change (employee_no, number);
create index enrollment_change_node on enrollment_change (node, number);
create index enrollment_change_case on enrollment_change (case_key);

create table enrollment_approval (
	change_no varchar(30) not null references enrollment_change (no),
	level integer not null,
	approver varchar(100) not null,
	approved_at timestamp with time zone not null,
	primary key (change_no, level)
);

-- as the authority last confirmed it
create table enrollment_coverage (
	employee_no varchar(20) not null,
	scheme varchar(20) not null,
	active boolean not null,
	since date not null,
	source varchar(60) not null,
	primary key (employee_no, scheme)
);
