-- a file's lines are read all at once
create index result_line_file on result_line (file_id);
drop index result_line_key;
