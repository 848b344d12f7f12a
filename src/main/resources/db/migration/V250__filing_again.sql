-- anew: content that was applied before and is said again, because something else was said in between
alter table filed_file add column anew boolean default false not null;
alter table filed_file alter column applied_key set data type varchar(160);
