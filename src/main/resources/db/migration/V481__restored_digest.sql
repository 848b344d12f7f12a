-- a keyed digest: what has none or another one was not noticed by the hub, and counts as never noticed
alter table operation_log_restored add column digest varchar(64) not null default '';
