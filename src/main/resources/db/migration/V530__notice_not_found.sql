-- When the last send began, and how often the gateway did not know it when it should have: once is not enough to send again.
alter table notice add column sent_at timestamp with time zone;
alter table notice add column not_found integer default 0 not null;

-- it stood for an answer without an id, and no message is ever found under it
update notice set biz_id = null where biz_id = '';
update notice set sent_at = changed_at where state = 'SENDING';
