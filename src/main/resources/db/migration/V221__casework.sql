create sequence case_number;

-- open_key is the cause while the case lives, so that a cause has one living case; params are sealed
create table casework_case (
	no varchar(30) primary key,
	number bigint not null,
	kind varchar(40) not null,
	cause_key varchar(200) not null,
	open_key varchar(200) unique,
	about varchar(160) not null,
	node varchar(200) not null,
	cause varchar(20) not null,
	state varchar(20) not null,
	level integer not null,
	opened_at timestamp with time zone not null,
	due timestamp with time zone,
	level3_at timestamp with time zone not null,
	held_until timestamp with time zone,
	handled_by varchar(80),
	handled_at timestamp with time zone,
	ended_at timestamp with time zone,
	ended_why varchar(400),
	nudged_at timestamp with time zone,
	params bytea not null,
	version integer not null
);

create index casework_case_due on casework_case (due);
create index casework_case_about on casework_case (about);
create index casework_case_node on casework_case (node, number);
create index casework_case_number on casework_case (number);

create table casework_member (
	case_no varchar(30) not null,
	member varchar(160) not null,
	joined_at timestamp with time zone not null,
	primary key (case_no, member)
);

create index casework_member_member on casework_member (member);
