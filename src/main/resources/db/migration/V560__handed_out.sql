-- what is being carried was walked over, row by row, each time that the relay asked what is due
create index message_out_ready on message_out (state, claimed_until, due, id);
