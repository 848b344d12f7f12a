-- why a claim was refused or came back, sealed as other texts about a person are; reason holds only what was written before
alter table claim add column why bytea;
