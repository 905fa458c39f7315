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
  approval    text        not null default 'none' check (approval in ('none', 'second_manager')),
  -- who asked that one manager be enough again, until another one agrees
  release_by  uuid,
  release_at  timestamptz,
  opened_at   timestamptz not null,
  opened_by   uuid        not null,
  closed_at   timestamptz,
  closed_by   uuid,
  primary key (community, id),
  check ((closed_at is null) = (closed_by is null)),
  check ((release_at is null) = (release_by is null)),
  check (release_by is null or approval = 'second_manager')
);

create unique index pool_name on commons.pool (community, lower(name)) where closed_at is null;
create index pool_name_order on commons.pool (community, lower(name), id);

-- The whitelist. A pool without rows takes any item of its community.
create table commons.allowed_item (
  community int  not null,
  pool      uuid not null,
  item      uuid not null,
  primary key (community, pool, item),
  foreign key (community, pool) references commons.pool (community, id)
);

-- What a council found, used, lost or brought along. The id is that of its journal, which has the
-- reason; a count that found no difference has none.
create table commons.stock_change (
  community    int            not null,
  id           uuid           not null,
  pool         uuid           not null,
  item         uuid           not null,
  change       text           not null check (change in ('count', 'own_use', 'write_off', 'opening')),
  stock_before numeric(39, 0) not null check (stock_before between 0 and 170141183460469231731687303715884105727),
  stock_after  numeric(39, 0) not null check (stock_after between 0 and 170141183460469231731687303715884105727),
  recorded_at  timestamptz    not null,
  recorded_by  uuid           not null,
  undone       uuid,
  undone_at    timestamptz,
  undone_by    uuid,
  primary key (community, id),
  foreign key (community, pool) references commons.pool (community, id),
  check (case change when 'count' then true
                     when 'opening' then stock_before < stock_after
                     else stock_after < stock_before end),
  check ((undone is null) = (undone_at is null)),
  check ((undone is null) = (undone_by is null)),
  check (undone is null or stock_before <> stock_after)
);

create index stock_change_pool on commons.stock_change (community, pool, id);

-- A receipt that was taken back: the contribution it was of is awaited again. The id is that of the
-- journal that undid it, which has the reason.
create table commons.undone_receipt (
  community   int            not null,
  id          uuid           not null,
  offer       uuid           not null,
  journal     uuid           not null,
  received    numeric(39, 0) not null check (received between 1 and 170141183460469231731687303715884105727),
  received_at timestamptz    not null,
  undone_at   timestamptz    not null,
  undone_by   uuid           not null,
  primary key (community, id)
);

create index undone_receipt_offer on commons.undone_receipt (community, offer, id);

-- That a second manager looked at a plan and agrees: to exactly this hash.
create table commons.approval (
  community   int         not null,
  round       uuid        not null,
  hash        text        not null check (char_length(hash) = 64),
  approved_at timestamptz not null,
  approved_by uuid        not null,
  primary key (community, round)
);

-- How much a member counts who receives for a household; everybody else counts 1.
create table commons.household (
  community int  not null,
  member    uuid not null,
  weight    int  not null check (weight between 2 and 1000),
  set_at    timestamptz not null,
  set_by    uuid not null,
  primary key (community, member)
);

-- What became of a share of a round when it was to be handed out: collected, or returned to the
-- stock by a journal because nobody came for it.
create table commons.pickup (
  community int         not null,
  share     uuid        not null,
  round     uuid        not null,
  status    text        not null check (status in ('collected', 'returned')),
  journal   uuid,
  marked_at timestamptz not null,
  marked_by uuid        not null,
  primary key (community, share),
  check ((status = 'returned') = (journal is not null))
);

create index pickup_round on commons.pickup (community, round, share);

create view commons.named_pool as
  select community, id, name, council from commons.pool;

grant usage on schema commons to ${application};
grant select on commons.named_pool to ${application};
grant select, insert, update on commons.pool to ${application};
grant select, insert, delete on commons.allowed_item to ${application};
grant select, insert on commons.stock_change, commons.undone_receipt to ${application};
grant update (undone, undone_at, undone_by) on commons.stock_change to ${application};
grant select, insert on commons.approval to ${application};
grant select, insert, update, delete on commons.household to ${application};
grant select, insert, delete on commons.pickup to ${application};
