-- what a unit's month may cost, in fen, as the ERP said last
create table contribution_budget (
	unit varchar(20) not null references declaration_unit (unit),
	insurance_month date not null,
	total bigint not null,
	said_at timestamp with time zone not null,
	primary key (unit, insurance_month)
);
