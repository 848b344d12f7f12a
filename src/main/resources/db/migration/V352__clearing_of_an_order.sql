-- the order by which payroll took what was cleared: the ERP and payroll may both tell of one recovery
alter table item_clearing add column order_no varchar(30);
update item_clearing set order_no = substring(record from 1 for position('/' in record) - 1) where source = 'deduction';

create index item_clearing_order on item_clearing (order_no, item_no);
