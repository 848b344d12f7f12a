-- who handed in a supplementary list; null for lists that were drawn by the hub
alter table declaration add column submitted_by varchar(80);
