-- the last seal that was taken out of the store: where it is set, the place outside cannot be empty
alter table operation_log_sealer add column outside bigint;
update operation_log_sealer set outside = (select max(no) from operation_log_seal);
