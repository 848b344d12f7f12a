-- an event waits longer than the clock is moved while somebody may be asked to say his again
insert into policy_rule (scope, name, rule_value, valid_from, source, set_by, set_at)
values ('group', 'roster.waitHours', '240', '2020-01-01', 'rehearsal', 'rehearsal', current_timestamp);
