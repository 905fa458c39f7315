create schema items;

create table items.item (
  community  int            not null,
  id         uuid           not null,
  name       text           not null check (char_length(name) between 1 and 200),
  kind       text           not null check (kind in ('object', 'service')),
  measure    text           not null check (char_length(measure) <= 40),
  decimals   smallint       not null check (decimals between 0 and 9),
  pack       numeric(39, 0) not null check (pack between 1 and 1000000000),
  created_at timestamptz    not null,
  primary key (community, id)
);

create unique index item_name on items.item (community, lower(name));

-- A recurring need rests once it is served in a period; `served_on` is the first day of that
-- period and `received` what it got in it. Both are empty for a need nobody has served yet.
create table items.need (
  community    int            not null,
  id           uuid           not null,
  member       uuid,
  council      uuid,
  item         uuid           not null,
  priority     text           not null check (priority in ('need', 'want')),
  recurrence   text           not null check (recurrence in ('once', 'daily', 'weekly', 'monthly')),
  units        numeric(39, 0) not null check (units between 1 and 1000000000000000000000000),
  received     numeric(39, 0) not null default 0 check (received between 0 and units),
  served_on    date,
  status       text           not null default 'open' check (status in ('open', 'fulfilled', 'withdrawn')),
  published_at timestamptz    not null,
  published_by uuid           not null,
  primary key (community, id),
  foreign key (community, item) references items.item (community, id),
  check (num_nonnulls(member, council) = 1)
) with (fillfactor = 70);

create index need_open on items.need (community, item, id) where status = 'open';
create index need_member on items.need (community, member, id);
create index need_council on items.need (community, council, id) where council is not null;

-- What a recurring need missed in a period in which it was served in part; the rest lapsed. Written
-- when the need is served or changed next; until then it is read from the need itself.
create table items.shortfall (
  community  int            not null,
  need       uuid           not null,
  period     date           not null,
  recurrence text           not null check (recurrence in ('daily', 'weekly', 'monthly')),
  units      numeric(39, 0) not null check (units between 1 and 1000000000000000000000000),
  received   numeric(39, 0) not null check (received between 1 and units - 1),
  primary key (community, need, period),
  foreign key (community, need) references items.need (community, id)
);

-- For the modules that show items beside rows of their own.
create view items.catalogue as
  select community, id, name, kind, measure, decimals, pack from items.item;

grant usage on schema items to ${application};
grant select, insert, update on items.item, items.need to ${application};
grant select, insert on items.shortfall to ${application};
grant select on items.catalogue to ${application};
