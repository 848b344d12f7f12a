-- the resignations that announce an exit: only one of them, withdrawn, takes it back
create table exit_resignation (
	exit_no varchar(30) not null references exit_case (no),
	resignation_id varchar(80) not null,
	primary key (exit_no, resignation_id)
);

insert into exit_resignation (exit_no, resignation_id)
select no, substring(source from 13) from exit_case where source like 'resignation/%';
