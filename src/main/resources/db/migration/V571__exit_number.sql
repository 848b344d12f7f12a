-- exits are listed newest first, whatever their unit
create index exit_case_number on exit_case (number);
