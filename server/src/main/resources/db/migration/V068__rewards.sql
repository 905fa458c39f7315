create schema rewards;

-- What feeds a pool, when it pays, who receives, and how a share is split.
create table rewards.pool (
  community int         not null,
  id        uuid        not null,
  name      text        not null check (char_length(name) between 1 and 200),
  unit      uuid        not null,
  rate      numeric     not null check (rate between 0 and 1 and scale(rate) <= 6),
  available numeric     not null check (available between 0 and 1 and scale(available) <= 6),
  income    numeric     not null check (income between 0 and 1 and scale(income) <= 6),
  every     text        not null check (every in ('weeks', 'months')),
  day       smallint    not null check (day between 1 and 28),
  cut_off   time        not null,
  zone      text        not null check (char_length(zone) between 1 and 100),
  qualifies text        not null check (qualifies in ('signups_on_the_day', 'signups', 'all')),
  funding   text        not null check (funding in ('member_hold', 'pool_fund')),
  sharing   text        not null check (sharing in ('equally', 'by_deposits')),
  since     date        not null,
  next_date date        not null,
  next_at   timestamptz not null,
  posted    int         not null default 0 check (posted >= 0),
  open      boolean     not null default true,
  opened_at timestamptz not null,
  opened_by uuid        not null,
  opener    uuid        not null,
  primary key (community, id),
  check (every = 'months' or day <= 7)
);

comment on column rewards.pool.next_date is 'The first date whose distribution is not done.';
comment on column rewards.pool.posted is 'How many distributions have paid out so far.';

create unique index pool_open_name on rewards.pool (community, lower(name)) where open;
create index pool_next on rewards.pool (next_at) where open;

-- What a member paid in, and what became of it. The id is that of the journal which credits it.
create table rewards.deposit (
  community     int         not null,
  id            uuid        not null,
  pool          uuid        not null,
  member        uuid        not null,
  amount        numeric     not null
    check (amount between 1 and 170141183460469231731687303715884105727 and scale(amount) = 0),
  paid          numeric     check (paid > 0 and paid < 1000000000000000000000000000000),
  paid_currency text        check (paid_currency ~ '^[A-Z][A-Z0-9]{1,9}$'),
  paid_rate     numeric     check (paid_rate > 0 and paid_rate < 1000000000000),
  reference     text        not null check (char_length(reference) between 1 and 200),
  status        text        not null
    check (status in ('pending', 'credited', 'rejected', 'reversed')),
  submitted_at  timestamptz not null,
  submitted_by  uuid        not null,
  day           date        not null,
  place         uuid,
  available     numeric     not null default 0 check (available between 0 and amount),
  due           boolean     not null default false,
  decided_at    timestamptz,
  decided_by    uuid,
  reason        text        not null default '' check (char_length(reason) <= 1000),
  primary key (community, id),
  foreign key (community, pool) references rewards.pool (community, id),
  check ((paid is null) = (paid_currency is null)),
  check ((paid is null) = (paid_rate is null)),
  check ((status in ('credited', 'reversed')) = (place is not null))
) with (fillfactor = 90);

comment on column rewards.deposit.day is 'When it was submitted, in the zone the pool had then.';
comment on column rewards.deposit.due is 'Credited and qualifying, and nothing collected from it yet.';

create index deposit_pool on rewards.deposit (community, pool, id);
create index deposit_due on rewards.deposit (community, pool, day) where due;
create unique index deposit_reference on rewards.deposit (community, pool, member, reference)
  where status <> 'rejected';
create unique index deposit_signup on rewards.deposit (community, member)
  where reference = 'SIGNUP-INIT' and status <> 'rejected';

-- What a deposit paid into its pool: once, ever. Returned is what the pool gave back when the
-- deposit was reversed; 0 if it had paid it out, so that the funding account bears it.
create table rewards.collection (
  community int         not null,
  deposit   uuid        not null,
  pool      uuid        not null,
  member    uuid        not null,
  base      numeric     not null check (base >= 1),
  amount    numeric     not null check (amount between 0 and base),
  day       date        not null,
  posted    int         not null,
  journal   uuid,
  at        timestamptz not null,
  returned  numeric     check (returned between 0 and amount),
  primary key (community, deposit),
  check ((journal is null) = (amount = 0))
);

comment on column rewards.collection.posted is
  'How many distributions had paid out before: a later one of its day or after it took it along.';

create index collection_day on rewards.collection (community, pool, day, deposit);
create index collection_returned on rewards.collection (community, pool) where returned > 0;

-- What was done for a date: once for each pool and kind. A failed one is tried again.
create table rewards.run (
  community int         not null,
  pool      uuid        not null,
  kind      text        not null check (kind in ('collect', 'distribute')),
  day       date        not null,
  outcome   text        not null check (outcome in ('posted', 'carried', 'empty', 'failed')),
  total     numeric     not null check (total >= 0),
  members   int         not null check (members >= 0),
  income    numeric     not null,
  number    int         not null,
  round     uuid,
  at        timestamptz not null,
  by        uuid        not null,
  actor     uuid        not null,
  reason    text        not null default '' check (char_length(reason) <= 1000),
  primary key (community, pool, kind, day),
  foreign key (community, pool) references rewards.pool (community, id)
);

comment on column rewards.run.total is 'What was collected by it, or taken to be shared out.';

create unique index run_round on rewards.run (community, round) where round is not null;

create index run_failed on rewards.run (at) where outcome = 'failed';

create view rewards.named_pool as
  select community, id, name from rewards.pool;

grant usage on schema rewards to ${application};
grant select, insert, update on all tables in schema rewards to ${application};
