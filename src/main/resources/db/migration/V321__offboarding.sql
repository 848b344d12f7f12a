create sequence exit_number;

-- live_key is the employee's number until the exit has ended: one exit lives for each
create table exit_case (
	no varchar(30) primary key,
	number bigint not null,
	employee_no varchar(20) not null,
	node varchar(200) not null,
	kind varchar(20) not null,
	last_day date not null,
	state varchar(20) not null,
	let_through boolean not null,
	source varchar(100) not null,
	reason bytea,
	opened_by varchar(100) not null,
	opened_at timestamp with time zone not null,
	confirmed_by varchar(100),
	departed_on date,
	ended_by varchar(100),
	ended_on date,
	override_code varchar(40),
	override_plan bytea,
	override_asked_by varchar(100),
	override_asked_as varchar(30),
	override_approved_by varchar(100),
	live_key varchar(20) unique,
	version integer not null
);

create index exit_case_employee on exit_case (employee_no, number);
create index exit_case_node on exit_case (node, number);

-- what the last check found, for both sides the same
create table exit_finding (
	exit_no varchar(30) not null references exit_case (no),
	position integer not null,
	check_name varchar(40) not null,
	holds boolean not null,
	amount bigint not null,
	code varchar(40) not null,
	evidence varchar(400) not null,
	remedy varchar(400) not null,
	accountable varchar(30),
	primary key (exit_no, position)
);

create table exit_clock (
	exit_no varchar(30) not null references exit_case (no),
	clock varchar(30) not null,
	due_on date not null,
	warn_on date not null,
	done_on date,
	done_by varchar(100),
	evidence varchar(200),
	primary key (exit_no, clock)
);
