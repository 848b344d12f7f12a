-- apart from its successor: in one transaction with it the drop would wait for a relay at work, which waits for the index
drop index message_out_due;
