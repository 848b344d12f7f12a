-- a command that is no document has none; its content is in the mail room
alter table hr_command add column command varchar(30) default 'FILE_DOCUMENT' not null;
alter table hr_command alter column title drop not null;
alter table hr_command alter column document_id drop not null;
alter table hr_command alter column sha256 drop not null;
