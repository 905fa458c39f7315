create schema commons;

create table commons.pool (
  community   int         not null,
  id          uuid        not null,
  council     uuid        not null,
  name        text        not null check (char_length(name) between 1 and 200),
  description text        not null check (char_length(description) <= 2000),
  location    text        not null check (char_length(location) <= 200),
  cap         bigint      check (cap between 1 and 1000000000000),
  minimum     bigint      check (minimum between 1 and 1000000000000),
  priority    text        not null check (priority in ('needs_first', 'alike')),
  strategy    text        not null check (strategy in ('in_order', 'proportional', 'equal')),
  opened_at   timestamptz not null,
  opened_by   uuid        not null,
  primary key (community, id)
);

create unique index pool_name on commons.pool (community, lower(name));

-- The whitelist. A pool without rows takes any item of its community.
create table commons.allowed_item (
  community int  not null,
  pool      uuid not null,
  item      uuid not null,
  primary key (community, pool, item),
  foreign key (community, pool) references commons.pool (community, id)
);

create view commons.named_pool as
  select community, id, name from commons.pool;

grant usage on schema commons to ${application};
grant select on commons.named_pool to ${application};
grant select, insert, update on commons.pool to ${application};
grant select, insert, delete on commons.allowed_item to ${application};
