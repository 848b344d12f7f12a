create sequence document_number start with 1;

create table document (
  id bigint primary key,
  about varchar(200) not null,
  name bytea not null,
  media_type varchar(100) not null,
  size bigint not null,
  digest varchar(64) not null,
  chunks int not null,
  stored_by varchar(80) not null,
  stored_at timestamp with time zone not null,
  unique (about, digest)
);

-- uploads under way; what is here for more than a day was cut off by a crash
create table document_upload (
  id bigint primary key,
  begun_at timestamp with time zone not null
);

create table document_chunk (
  document_id bigint not null,
  number int not null,
  content bytea not null,
  primary key (document_id, number)
);
