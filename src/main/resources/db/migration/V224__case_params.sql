-- a case whose words need no parameters seals none
alter table casework_case alter column params drop not null;
