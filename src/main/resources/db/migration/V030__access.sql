create table access_user (
	name varchar(60) primary key,
	password_hash varchar(100) not null,
	roles varchar(200) not null,
	scope_node varchar(200) not null,
	self_no varchar(20),
	active boolean default true not null
);

create table access_token (
	digest varchar(128) primary key,
	user_name varchar(60) not null references access_user (name),
	issued_at timestamp with time zone not null,
	expires_at timestamp with time zone not null,
	revoked_at timestamp with time zone
);

create index access_token_user on access_token (user_name);
