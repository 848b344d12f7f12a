create sequence task_number;

-- open_key is the task's key while it waits, so that the same step waits once
create table task (
	no varchar(30) primary key,
	number bigint not null,
	kind varchar(30) not null,
	task_key varchar(200) not null,
	open_key varchar(200) unique,
	about varchar(160) not null,
	role varchar(30) not null,
	node varchar(200) not null,
	opened_at timestamp with time zone not null,
	closed_at timestamp with time zone,
	outcome varchar(400)
);

create index task_waiting on task (role, node, number);
