-- what shows a key to be the one that sealed this store; a retired one seals nothing here any more
create table vault_key (
  id varchar(60) primary key,
  proof varchar(64) not null,
  retired boolean not null
);
