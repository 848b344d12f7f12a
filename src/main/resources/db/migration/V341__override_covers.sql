-- what an override was asked for: numbers of items and claims, each with what was open, in fen. Where it is not known
-- what was meant, nothing is covered: two people look again
alter table exit_case add column override_covers text;

-- the item or the claim that a finding is about
alter table exit_finding add column about varchar(40) default '' not null;
