-- what became of each incoming message that was set aside or quarantined
create table message_aside (
  id bigint primary key,
  source varchar(80) not null,
  of_id varchar(260) not null,
  state varchar(12) not null,
  attempts int not null,
  closed_at timestamp with time zone,
  outcome varchar(400)
);
create index message_aside_state on message_aside (state, id);
create index message_aside_of on message_aside (source, of_id);

insert into message_aside (id, source, of_id, state, attempts)
select id, source, substring(message_id from 1 for char_length(message_id) - char_length(digest) - 1), state, 0
from message_in where state in ('PARKED', 'QUARANTINED');
