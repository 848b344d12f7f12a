-- since which day a source speaks of a node: who was employed there before may never have been asked to appear in it
alter table status_spoken add column since date;
update status_spoken set since = as_of;
