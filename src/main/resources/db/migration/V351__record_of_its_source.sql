-- systems number alike: a record is known by its source and its number
alter table open_item add column erp_source varchar(80);
update open_item set erp_source = source where erp_record is not null and source <> 'hub';
update open_item set erp_source = coalesce((select min(o.source) from open_item o where o.source <> 'hub'), 'erp')
	where erp_record is not null and source = 'hub';
drop index open_item_erp_record;
create unique index open_item_erp_record on open_item (erp_source, erp_record);

alter table erp_waiting alter column waits_for set data type varchar(200);
alter table erp_waiting alter column provides set data type varchar(200);
update erp_waiting set waits_for = 'item/' || source || substring(waits_for from 5) where waits_for like 'item/%';
update erp_waiting set waits_for = 'clearing/' || source || substring(waits_for from 9) where waits_for like 'clearing/%';
update erp_waiting set provides = 'cleared/' || source || substring(provides from 8) where provides like 'cleared/%';

-- what was cleared beyond the item: of what the ERP booked above the share
alter table item_clearing add column rest bigint default 0 not null;
