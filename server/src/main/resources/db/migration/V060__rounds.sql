create schema rounds;

-- One giving-out.
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
  hash         text           not null check (char_length(hash) = 64),
  stock        numeric(39, 0) not null check (stock >= 0),
  asked        numeric(39, 0) not null check (asked >= 0),
  given        numeric(39, 0) not null check (given between 0 and stock),
  recipients   int            not null check (recipients between 0 and 1000000),
  served       int            not null check (served between 0 and recipients),
  planned_at   timestamptz    not null,
  planned_by   uuid           not null,
  committed_at timestamptz,
  committed_by uuid,
  journal      uuid,
  reached      int            not null default 0 check (reached between 0 and recipients),
  paid         int            not null default 0 check (paid between 0 and served),
  finished_at  timestamptz,
  primary key (community, id),
  check ((committed_at is null) = (journal is null)),
  check ((committed_at is null) = (committed_by is null)),
  check (committed_at is not null or reached = 0),
  check (finished_at is null or reached = recipients and paid = served)
);

comment on column rounds.round.reached is 'Through which position its allocations are paid.';
comment on column rounds.round.paid is 'How many of those got something.';

create index round_source on rounds.round (community, source, id) where committed_at is not null;

create index round_planned on rounds.round (community, source, unit, id) where committed_at is null;

create index round_underway on rounds.round (community)
  where committed_at is not null and finished_at is null;

-- The canonical JSON whose SHA-256 is the plan's hash, compressed and in parts.
create table rounds.inputs (
  community int   not null,
  round     uuid  not null,
  part      int   not null check (part between 1 and 1000),
  data      bytea not null check (octet_length(data) <= 1048576),
  primary key (community, round, part),
  foreign key (community, round) references rounds.round (community, id)
);

alter table rounds.inputs alter column data set storage external;

-- What one recipient got in a committed round, and the reason in all its parts.
create table rounds.allocation (
  community int            not null,
  round     uuid           not null,
  recipient uuid           not null,
  position  int            not null,
  asked     numeric(39, 0) not null,
  amount    numeric(39, 0) not null check (amount between 0 and asked),
  portions  json          not null,
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

create view rounds.outcome as
  select community, round, recipient, asked, amount from rounds.allocation;

-- The last plan for each unit of a source that would give something, as long as no round was
-- committed there since.
create view rounds.plan as
  select distinct on (r.community, r.source, r.unit)
         r.community, r.id, r.source, r.unit, r.hash, r.given, r.served, r.planned_at, r.planned_by
    from rounds.round r
   where r.committed_at is null and r.given > 0
     and not exists (select from rounds.round c
                      where c.community = r.community and c.source = r.source and c.unit = r.unit
                        and c.committed_at > r.planned_at)
   order by r.community, r.source, r.unit, r.id desc;

grant usage on schema rounds to ${application};
grant select, insert, update on rounds.round, rounds.queue to ${application};
grant select on rounds.outcome, rounds.plan to ${application};
grant select, insert on rounds.allocation, rounds.inputs to ${application};
