-- what people wrote about people, sealed as other texts about a person are; note and ended_why hold only what was written before, or by the hub
alter table mismatch_event add column words bytea;
alter table spot_check add column words bytea;
alter table casework_case add column ended_words bytea;
