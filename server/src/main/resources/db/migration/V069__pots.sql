create schema pots;

-- Money that members set aside together, kept in one place by its treasurers. `lowest` is how far
-- below 0 a member may be there if the policy is a limit.
create table pots.pot (
  community int         not null,
  id        uuid        not null,
  name      text        not null check (char_length(name) between 1 and 200),
  unit      uuid        not null,
  place     uuid        not null,
  policy    text        not null check (policy in ('block', 'warn', 'limit', 'allow')),
  lowest    numeric     not null
    check (lowest between 0 and 170141183460469231731687303715884105727 and scale(lowest) = 0),
  open      boolean     not null,
  opened_at timestamptz not null,
  opened_by uuid        not null,
  primary key (community, id)
);

create unique index pot_open_name on pots.pot (community, lower(name)) where open;

-- Whom a pot is kept by, beside those who keep the community's money.
create table pots.treasurer (
  community int  not null,
  pot       uuid not null,
  member    uuid not null,
  primary key (community, pot, member),
  foreign key (community, pot) references pots.pot (community, id)
);

create index treasurer_member on pots.treasurer (community, member);

-- What a member has in a pot is the balance of the account that its purse holds.
create table pots.purse (
  community int  not null,
  pot       uuid not null,
  member    uuid not null,
  id        uuid not null,
  primary key (community, pot, member),
  unique (community, id),
  foreign key (community, pot) references pots.pot (community, id)
);

create index purse_member on pots.purse (community, member);

-- Whose turn it is for the next odd unit: whoever has no row, then the lowest turn. The queue is a
-- pot's, or that of expenses without one.
create table pots.turn (
  community int    not null,
  queue     uuid   not null,
  member    uuid   not null,
  turn      bigint not null check (turn > 0),
  primary key (community, queue, member)
);

-- Money that went into a pot or back to a wallet. The id is its journal's.
create table pots.load (
  community   int         not null,
  id          uuid        not null,
  pot         uuid        not null,
  member      uuid        not null,
  kind        text        not null check (kind in ('load', 'return', 'opening')),
  amount      numeric     not null
    check (amount between 1 and 170141183460469231731687303715884105727 and scale(amount) = 0),
  effective   date        not null,
  recorded_at timestamptz not null,
  recorded_by uuid        not null,
  primary key (community, id, member),
  foreign key (community, pot) references pots.pot (community, id)
);

create index load_purse on pots.load (community, pot, member);

-- Everybody named is asked to pay in so much until a day; `paid` is what came of it.
create table pots.call (
  community int         not null,
  id        uuid        not null,
  pot       uuid        not null,
  title     text        not null check (char_length(title) between 1 and 200),
  due       date        not null,
  called_at timestamptz not null,
  called_by uuid        not null,
  primary key (community, id),
  foreign key (community, pot) references pots.pot (community, id)
);

create index call_pot on pots.call (community, pot, id);

create table pots.asked (
  community int     not null,
  call      uuid    not null,
  member    uuid    not null,
  amount    numeric not null
    check (amount between 1 and 170141183460469231731687303715884105727 and scale(amount) = 0),
  paid      numeric not null check (paid between 0 and amount and scale(paid) = 0),
  primary key (community, call, member),
  foreign key (community, call) references pots.call (community, id)
);

-- What something cost, taken from pots, shared by those who took part, or one's own. What it says
-- is in its versions.
create table pots.expense (
  community  int         not null,
  id         uuid        not null,
  kind       text        not null check (kind in ('pot', 'group', 'individual')),
  pot        uuid,
  owner      uuid        not null,
  version    int         not null check (version > 0),
  voided     boolean     not null,
  created_at timestamptz not null,
  primary key (community, id),
  foreign key (community, pot) references pots.pot (community, id),
  check ((kind = 'pot') = (pot is not null))
);

create index expense_pot on pots.expense (community, pot, id) where pot is not null;

create table pots.version (
  community   int         not null,
  expense     uuid        not null,
  version     int         not null check (version > 0),
  journal     uuid        not null,
  title       text        not null check (char_length(title) between 1 and 200),
  unit        uuid        not null,
  total       numeric     not null
    check (total between 1 and 170141183460469231731687303715884105727 and scale(total) = 0),
  effective   date        not null,
  category    text        not null check (char_length(category) <= 100),
  split       text        not null check (split in ('equally', 'shares', 'percent', 'amounts')),
  place       uuid,
  pair        text        not null check (char_length(pair) <= 21),
  rate        numeric     check (rate > 0 and rate < 1000000000000 and scale(rate) <= 12),
  note        text        not null check (char_length(note) <= 1000),
  member      uuid        not null,
  recorded_at timestamptz not null,
  recorded_by uuid        not null,
  undone_by   uuid,
  undone_at   timestamptz,
  undone_for  text        check (char_length(undone_for) <= 1000),
  undone_as   uuid,
  primary key (community, expense, version),
  unique (community, journal),
  foreign key (community, expense) references pots.expense (community, id),
  check ((pair = '') = (rate is null)),
  check ((undone_by is null) = (undone_at is null))
);

create table pots.part (
  community int     not null,
  expense   uuid    not null,
  version   int     not null,
  member    uuid    not null,
  position  int     not null check (position > 0),
  weight    text    not null check (char_length(weight) <= 60),
  amount    numeric not null
    check (amount between 0 and 170141183460469231731687303715884105727 and scale(amount) = 0),
  queued    boolean not null,
  primary key (community, expense, version, member),
  foreign key (community, expense, version) references pots.version (community, expense, version)
);

comment on column pots.part.queued is 'Whether the queue gave the last unit of it.';

create table pots.payer (
  community int     not null,
  expense   uuid    not null,
  version   int     not null,
  member    uuid    not null,
  given     numeric not null
    check (given between 1 and 170141183460469231731687303715884105727 and scale(given) = 0),
  change    numeric not null check (change between 0 and given and scale(change) = 0),
  primary key (community, expense, version, member),
  foreign key (community, expense, version) references pots.version (community, expense, version)
);

-- Who owes whom since a version of a shared expense, or since a group moved in: then there is no
-- such version.
create table pots.debt (
  community int     not null,
  expense   uuid    not null,
  version   int     not null,
  debtor    uuid    not null,
  creditor  uuid    not null check (creditor <> debtor),
  unit      uuid    not null,
  amount    numeric not null
    check (amount between 1 and 170141183460469231731687303715884105727 and scale(amount) = 0),
  primary key (community, expense, version, debtor, creditor)
);

create index debt_debtor on pots.debt (community, debtor);
create index debt_creditor on pots.debt (community, creditor);

-- Whoever paid, took part in or wrote down any version of an expense, and so sees it.
create table pots.concerned (
  community int  not null,
  member    uuid not null,
  expense   uuid not null,
  primary key (community, member, expense),
  foreign key (community, expense) references pots.expense (community, id)
);

-- A debt paid, in part or whole. The id is its journal's once it is confirmed.
create table pots.settlement (
  community   int         not null,
  id          uuid        not null,
  payer       uuid        not null,
  receiver    uuid        not null check (receiver <> payer),
  unit        uuid        not null,
  amount      numeric     not null
    check (amount between 1 and 170141183460469231731687303715884105727 and scale(amount) = 0),
  status      text        not null check (status in ('declared', 'confirmed', 'declined', 'undone')),
  declared_at timestamptz not null,
  declared_by uuid        not null,
  decided_at  timestamptz,
  decided_by  uuid,
  undone_by   uuid,
  primary key (community, id),
  check ((status = 'declared') = (decided_at is null))
);

create index settlement_payer on pots.settlement (community, payer, id);
create index settlement_receiver on pots.settlement (community, receiver, id);

-- An expense that comes again and again, each time as it was written down last, until a day.
create table pots.recurrence (
  community int      not null,
  id        uuid     not null,
  expense   uuid     not null,
  every     text     not null check (every in ('days', 'weeks', 'months', 'years')),
  count     int      not null check (count between 1 and 1000),
  first     date     not null,
  times     int      not null check (times >= 0),
  next      date     not null,
  until     date     not null,
  member    uuid     not null,
  person    uuid     not null,
  stopped   boolean  not null,
  problem   text     not null,
  primary key (community, id),
  foreign key (community, expense) references pots.expense (community, id)
);

create index recurrence_next on pots.recurrence (next) where not stopped;

-- A picture or PDF of what was paid for.
create table pots.receipt (
  community   int         not null,
  id          uuid        not null,
  expense     uuid        not null,
  name        text        not null check (char_length(name) between 1 and 200),
  type        text        not null
    check (type in ('image/png', 'image/jpeg', 'image/webp', 'application/pdf')),
  content     bytea       not null check (octet_length(content) between 1 and 2000000),
  attached_at timestamptz not null,
  attached_by uuid        not null,
  primary key (community, id),
  foreign key (community, expense) references pots.expense (community, id)
);

create index receipt_expense on pots.receipt (community, expense, id);

create view pots.named_purse as
  select u.community, u.id, p.name
    from pots.purse u
    join pots.pot p on p.community = u.community and p.id = u.pot;

-- A community founded since the last analyze would be thought to have one row.
alter table pots.expense alter column community set statistics 0;
alter table pots.version alter column community set statistics 0;
alter table pots.part alter column community set statistics 0;
alter table pots.payer alter column community set statistics 0;
alter table pots.debt alter column community set statistics 0;
alter table pots.concerned alter column community set statistics 0;
alter table pots.purse alter column community set statistics 0;
alter table pots.load alter column community set statistics 0;

grant usage on schema pots to ${application};
grant select, insert on all tables in schema pots to ${application};
grant update (name, policy, lowest, place, open) on pots.pot to ${application};
grant delete on pots.treasurer to ${application};
grant update (turn) on pots.turn to ${application};
grant update (paid) on pots.asked to ${application};
grant update (version, voided) on pots.expense to ${application};
grant update (undone_by, undone_at, undone_for, undone_as) on pots.version to ${application};
grant update (status, decided_at, decided_by, undone_by) on pots.settlement to ${application};
grant update (times, next, stopped, problem) on pots.recurrence to ${application};
