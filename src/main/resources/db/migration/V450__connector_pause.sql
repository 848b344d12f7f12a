-- until then nothing is handed out for a counterpart; over by itself when the time has come
create table connector_pause (
  connector varchar(40) primary key,
  until_at timestamp with time zone not null,
  reason varchar(200) not null,
  paused_by varchar(80) not null,
  paused_at timestamp with time zone not null
);

-- the last time that a system was asked whether it is there; ended_at stays empty until it answered or did not
create table connector_trial (
  connector varchar(40) primary key,
  asked_at timestamp with time zone not null,
  asked_by varchar(80) not null,
  ended_at timestamp with time zone,
  outcome varchar(20),
  detail varchar(400)
);
