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
-- without gaps and in commit order.
create table ledger.head (
  community int not null check (community > 0),
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
  holder_kind text not null check (holder_kind in ('member', 'council', 'pool', 'community')),
  purpose text not null check (purpose in ('given', 'stock', 'received')),
  constraint account_key primary key (community, id),
  constraint account_uid unique (community, uid),
  constraint account_once unique (community, holder, purpose, unit, holder_kind)
);

-- Balance = credits - debits; both only grow. No index but the key, and room in every page, so that
-- an update stays in its page.
create table ledger.balance (
  account bigint not null,
  legs bigint not null check (legs >= 0),
  unit uuid not null,
  community int not null check (community > 0),
  debits numeric not null
    check (debits between 0 and 170141183460469231731687303715884105727 and scale(debits) = 0),
  credits numeric not null
    check (credits between 0 and 170141183460469231731687303715884105727 and scale(credits) = 0),
  floor numeric
    check (abs(floor) <= 170141183460469231731687303715884105727 and scale(floor) = 0),
  constraint balance_key primary key (community, account),
  constraint balance_floor check (credits - debits >= floor)
) with (fillfactor = 50);

comment on column ledger.balance.floor is 'The lowest balance allowed; null if there is none.';

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
  kind text not null check (kind = 'journal'),
  event text not null check (length(event) between 1 and 40),
  content bytea not null check (length(content) = 32),
  constraint entry_key primary key (community, number),
  constraint entry_id unique (community, id)
);

create unique index entry_reverses on ledger.entry (community, reverses)
  where reverses is not null;

comment on column ledger.entry.content is 'SHA-256 of what the caller asked for, legs included.';

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

grant usage on schema ledger to ${application};
grant select, insert on ledger.account, ledger.entry, ledger.leg to ${application};
grant select, insert, update on ledger.head, ledger.balance to ${application};
