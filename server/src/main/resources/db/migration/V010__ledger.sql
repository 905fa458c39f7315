-- The ledger: accounts, their balances, numbered entries and their legs.
--
-- Value moves only by inserting legs and adding to balances in one statement. A leg names both of
-- its accounts and so cannot be unbalanced. Legs have no foreign keys: two of them would double the
-- cost of posting; the joined update of the balances proves existence and unit instead.
--
-- Amounts are whole numbers of a unit's smallest parts, at most 2^127 - 1. The columns have no
-- declared scale, since numeric(39, 0) would round 1.5 to 2 before any constraint sees it. NaN is
-- greater than every number and fails the upper bound.

create schema ledger;

-- The last entry number of each community. Locked last by every posting, so that numbers are
-- without gaps and in commit order. No new entry counts for a day up to closed_through.
create table ledger.head (
  community int not null check (community > 0),
  closed_through date check (closed_through between '1900-01-01' and '9999-12-31'),
  entries bigint not null check (entries >= 0),
  constraint head_key primary key (community)
) with (fillfactor = 50);

create table ledger.account (
  id bigint not null generated always as identity,
  opened_at timestamptz not null,
  uid uuid not null,
  holder uuid not null,
  unit uuid not null,
  community int not null check (community > 0),
  decimals smallint not null check (decimals between 0 and 18),
  holder_kind text not null check (holder_kind in ('member', 'council', 'pool', 'community', 'place', 'round', 'circle', 'purse')),
  purpose text not null
    check (purpose in ('given', 'stock', 'received', 'hold', 'escrow', 'wallet', 'outside', 'difference',
                       'opening', 'used', 'written_off', 'pot', 'fees', 'reserve', 'deposits', 'held',
                       'discount', 'debt', 'claim', 'income', 'funding',
                       'spent', 'owed')),
  constraint account_key primary key (community, id),
  constraint account_uid unique (community, uid),
  constraint account_once unique (community, holder, purpose, unit, holder_kind)
);

-- The few accounts that are asked for before a period closes.
create index account_escrow on ledger.account (community, id) where purpose = 'escrow';

-- Balance = credits - debits; both only grow. No index on what a posting changes, and room in every
-- page, so that an update stays in its page.
create table ledger.balance (
  account bigint not null,
  legs bigint not null check (legs >= 0),
  unit uuid not null,
  community int not null check (community > 0),
  closed boolean not null default false,
  overdrawn boolean not null default false,
  debits numeric not null
    check (debits between 0 and 170141183460469231731687303715884105727 and scale(debits) = 0),
  credits numeric not null
    check (credits between 0 and 170141183460469231731687303715884105727 and scale(credits) = 0),
  floor numeric
    check (abs(floor) <= 170141183460469231731687303715884105727 and scale(floor) = 0),
  constraint balance_key primary key (community, account),
  constraint balance_floor check (overdrawn or credits - debits >= floor),
  constraint balance_closed check (not closed or credits = debits)
) with (fillfactor = 50);

create index balance_closed_account on ledger.balance (community, account) where closed;

comment on column ledger.balance.floor is 'The lowest balance allowed; null if there is none.';
comment on column ledger.balance.overdrawn is
  'Below its floor by money that was spent already: nothing else may be taken out of it.';

create table ledger.entry (
  number bigint not null check (number > 0),
  recorded_at timestamptz not null,
  reverses bigint check (reverses < number),
  id uuid not null,
  person uuid not null,
  actor uuid not null,
  about uuid not null,
  community int not null check (community > 0),
  effective date not null check (effective between '1900-01-01' and '9999-12-31'),
  kind text not null check (kind in ('journal', 'decision')),
  event text not null check (length(event) between 1 and 40),
  content bytea not null check (length(content) = 32),
  note bytea check (length(note) = 32),
  constraint entry_key primary key (community, number),
  constraint entry_id unique (community, id)
);

create unique index entry_reverses on ledger.entry (community, reverses)
  where reverses is not null;

comment on column ledger.entry.content is
  'SHA-256 of what the caller asked for, legs or facts included.';
comment on column ledger.entry.note is 'SHA-256 of the salt and the text of the entry''s note.';

-- What was decided by an entry that moves nothing: an account closed, a floor changed, a period
-- closed. The facts are canonical JSON.
create table ledger.decision (
  community int not null check (community > 0),
  entry bigint not null check (entry > 0),
  facts text not null check (octet_length(facts) between 2 and 10000),
  constraint decision_key primary key (community, entry)
);

-- Words that may tell of people. The entry keeps only their hash; without the salt nobody can try
-- out what the text was, so that deleting this row erases it and breaks nothing.
create table ledger.note (
  community int not null check (community > 0),
  entry bigint not null check (entry > 0),
  salt bytea not null check (octet_length(salt) = 16),
  text text not null check (char_length(text) between 1 and 1000),
  constraint note_key primary key (community, entry)
);

-- The chain of hashes over all entries up to this one. Each seal names the one before it, so that a
-- seal cannot be taken out of the middle, and two sealers cannot both follow the same one.
create table ledger.seal (
  community int not null check (community > 0),
  entry bigint not null check (entry > 0),
  previous bigint not null check (previous between 0 and entry - 1),
  sealed_at timestamptz not null,
  hash bytea not null check (octet_length(hash) = 32),
  constraint seal_key primary key (community, entry),
  constraint seal_previous unique (community, previous)
);

comment on column ledger.seal.previous is 'The entry of the seal before; 0 for the first.';

-- A closed period, from the one before it through this day. No entry behind the decision that
-- closed it counts for a day within it or before, unless it was reopened.
create table ledger.period (
  community int not null check (community > 0),
  through date not null check (through between '1900-01-01' and '9999-12-31'),
  entry bigint not null check (entry > 0),
  reopened bigint check (reopened > entry),
  snapshots bigint check (snapshots >= 0),
  constraint period_key primary key (community, entry)
);

create unique index period_closed on ledger.period (community, through) where reopened is null;

comment on column ledger.period.entry is 'The decision that closed it.';
comment on column ledger.period.reopened is 'The decision that opened it again.';
comment on column ledger.period.snapshots is
  'How many balances were written down at its end; null until then.';

-- The balance of an account at the end of a closed period, by effective dates: the sum of its legs
-- in entries before the decision that closed the period which count for a day through its end. Its
-- legs up to this number are all counted in. Written some time after the closing.
create table ledger.snapshot (
  account bigint not null,
  period bigint not null check (period > 0),
  legs bigint not null check (legs >= 0),
  community int not null check (community > 0),
  balance numeric not null
    check (abs(balance) <= 170141183460469231731687303715884105727 and scale(balance) = 0),
  constraint snapshot_key primary key (community, period, account)
);

comment on column ledger.snapshot.period is 'The number of the decision that closed the period.';

-- Legs of an account that follow one another and count for the same day, and what they change
-- together. Of accounts with many legs, all but the last ones are in one: written some time after
-- them, and as legs are never changed, right for good.
create table ledger.stretch (
  account bigint not null,
  first bigint not null check (first > 0),
  last bigint not null check (last >= first),
  community int not null check (community > 0),
  day date not null check (day between '1900-01-01' and '9999-12-31'),
  change numeric not null
    check (abs(change) <= 170141183460469231731687303715884105727 and scale(change) = 0),
  constraint stretch_key primary key (community, account, first)
);

comment on column ledger.stretch.first is 'The number, within the account, of its first leg.';

-- What a verification found, of which entries, and when; and the head that it saw.
create table ledger.verification (
  community int not null check (community > 0),
  at timestamptz not null,
  first bigint not null check (first > 0),
  last bigint not null check (last >= first - 1),
  sealed bigint not null check (sealed >= 0),
  legs bigint not null check (legs >= 0),
  millis bigint not null check (millis >= 0),
  findings int not null check (findings >= 0),
  head bytea not null check (octet_length(head) = 32),
  report text not null check (octet_length(report) <= 1000000),
  constraint verification_key primary key (community, at)
);

create index verification_wrong on ledger.verification (community) where findings > 0;

comment on column ledger.verification.report is 'The findings as JSON, the first thousand of each.';

create table ledger.leg (
  entry bigint not null check (entry > 0),
  debit bigint not null,
  credit bigint not null,
  debit_number bigint not null check (debit_number > 0),
  credit_number bigint not null check (credit_number > 0),
  community int not null check (community > 0),
  position int not null check (position between 1 and 20000),
  quantity numeric not null
    check (quantity between 1 and 170141183460469231731687303715884105727 and scale(quantity) = 0),
  debit_after numeric not null
    check (abs(debit_after) <= 170141183460469231731687303715884105727
      and scale(debit_after) = 0),
  credit_after numeric not null
    check (abs(credit_after) <= 170141183460469231731687303715884105727
      and scale(credit_after) = 0),
  constraint leg_key primary key (community, entry, position),
  constraint leg_debit unique (community, debit, debit_number),
  constraint leg_credit unique (community, credit, credit_number),
  constraint leg_accounts check (debit <> credit)
);

comment on column ledger.leg.debit_number is 'Which leg of the debited account this is, from 1.';
comment on column ledger.leg.debit_after is 'The debited account''s balance after this leg.';

-- What every account holds, for other modules to read beside rows of their own.
create view ledger.holding as
  select a.community, a.id as account, a.uid, a.holder_kind, a.holder, a.purpose, a.unit, a.decimals,
         b.credits - b.debits as balance, b.floor, b.closed
    from ledger.account a
    join ledger.balance b on b.community = a.community and b.account = a.id;

create view ledger.opened_account as
  select a.community, a.id as account, a.holder_kind, a.holder, a.purpose, a.unit, a.opened_at, b.closed
    from ledger.account a
    join ledger.balance b on b.community = a.community and b.account = a.id;

-- The notes that were not erased, by the ids of their journals.
create view ledger.journal_note as
  select e.community, e.id as journal, n.text
    from ledger.entry e
    join ledger.note n on n.community = e.community and n.entry = e.number;

-- The periods that were closed, who closed them, and who opened them again. An actor is a member.
create view ledger.closed_period as
  select p.community, p.through, p.entry, c.recorded_at as closed_at, c.actor as closed_by,
         r.recorded_at as reopened_at, r.actor as reopened_by
    from ledger.period p
    join ledger.entry c on c.community = p.community and c.number = p.entry
    left join ledger.entry r on r.community = p.community and r.number = p.reopened;

-- A community founded since the last analyze would be thought to have one row, and any index that
-- begins with it would look as good as the right one. Without statistics it is thought to have many.
alter table ledger.account alter column community set statistics 0;
alter table ledger.balance alter column community set statistics 0;
alter table ledger.entry alter column community set statistics 0;
alter table ledger.leg alter column community set statistics 0;
alter table ledger.stretch alter column community set statistics 0;

grant usage on schema ledger to ${application};
grant select on ledger.holding, ledger.opened_account, ledger.journal_note, ledger.closed_period to ${application};
grant select, insert on ledger.account, ledger.entry, ledger.leg, ledger.decision, ledger.note,
  ledger.seal, ledger.period, ledger.snapshot, ledger.stretch, ledger.verification to ${application};
grant select, insert, update on ledger.head, ledger.balance to ${application};
grant update (reopened, snapshots) on ledger.period to ${application};
grant delete on ledger.note to ${application};
