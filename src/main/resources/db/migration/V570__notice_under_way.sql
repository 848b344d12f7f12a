-- The text of a short message whose fate is not known yet, as an index of phone, template and parameters: alike ones go one by
-- one, for a gateway that is asked by phone and day cannot tell them apart.
alter table notice add column under_way varchar(128);
create unique index notice_under_way on notice (under_way);
