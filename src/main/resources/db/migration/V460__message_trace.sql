-- the work that posted a message, as W3C Trace Context writes it; unknown in rows that are older than the column
alter table message_out add column trace varchar(55);
