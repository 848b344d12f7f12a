-- every message and each of its turns is written into every index of the table: one by subject serves the relay, the
-- receipts, and the search for a replay, which has the subject of what it repeats
create index message_out_about on message_out (subject, counterpart, id);
drop index message_out_subject;
drop index message_out_confirm;
drop index message_out_replay;

-- the waiting among all tasks that ever were
create index task_open on task (closed_at, open_key);
