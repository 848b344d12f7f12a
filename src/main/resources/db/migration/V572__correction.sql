-- a correction looks for each fact among its lines, and for each line among the facts
create index result_line_person on result_line (file_id, insurance_no);
drop index result_line_file;
create index contribution_fact_person on contribution_fact (source, unit, insurance_month, insurance_no);
drop index contribution_fact_source;
