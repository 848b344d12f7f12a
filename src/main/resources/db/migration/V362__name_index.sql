-- people are found by their whole name without the name being readable
alter table person add column name_index varchar(128);
create index person_name on person (name_index);
