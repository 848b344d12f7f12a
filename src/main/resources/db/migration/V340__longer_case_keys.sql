-- a rule's key is made of its node and its name, and nodes may stand deep
alter table operation_log alter column case_key set data type varchar(200);
