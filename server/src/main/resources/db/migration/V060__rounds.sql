create schema rounds;

-- One giving-out. The inputs are the canonical JSON whose SHA-256 is the plan's hash.
create table rounds.round (
  community    int            not null,
  id           uuid           not null,
  kind         text           not null check (char_length(kind) between 1 and 40),
  source       uuid           not null,
  unit         uuid           not null,
  decimals     smallint       not null check (decimals between 0 and 18),
  strategy     text           not null check (strategy in ('in_order', 'proportional', 'equal')),
  cap          numeric(39, 0) check (cap >= 1),
  chosen       uuid[]         not null check (cardinality(chosen) <= 10000),
  inputs       text           not null,
  hash         text           not null check (char_length(hash) = 64),
  stock        numeric(39, 0) not null check (stock >= 0),
  asked        numeric(39, 0) not null check (asked >= 0),
  given        numeric(39, 0) not null check (given between 0 and stock),
  recipients   int            not null check (recipients between 0 and 10000),
  served       int            not null check (served between 0 and recipients),
  planned_at   timestamptz    not null,
  planned_by   uuid           not null,
  committed_at timestamptz,
  committed_by uuid,
  journal      uuid,
  primary key (community, id),
  check ((committed_at is null) = (journal is null))
);

create index round_source on rounds.round (community, source, id) where committed_at is not null;

-- What one recipient got in a committed round, and the reason in all its parts.
create table rounds.allocation (
  community int            not null,
  round     uuid           not null,
  recipient uuid           not null,
  position  int            not null,
  asked     numeric(39, 0) not null,
  amount    numeric(39, 0) not null check (amount between 0 and asked),
  portions  jsonb          not null,
  primary key (community, round, position)
);

create unique index allocation_recipient on rounds.allocation (community, round, recipient);

-- Whose turn it is for the next odd unit of a source: the lowest place stands first.
create table rounds.queue (
  community int    not null,
  source    uuid   not null,
  recipient uuid   not null,
  place     bigint not null,
  primary key (community, source, recipient)
);

grant usage on schema rounds to ${application};
grant select, insert, update on rounds.round, rounds.queue to ${application};
grant select, insert on rounds.allocation to ${application};
