-- the last day of a period in which the employer does not end the employment, as HR told it; why is not kept
alter table employment_state add column protected_until date;
