create schema savings;

-- What a community calls its circles, where it is not "circle".
create table savings.settings (
  community int  primary key,
  word      text not null
    check (word in ('circle', 'tanda', 'susu', 'chama', 'tontine', 'committee'))
);

-- A group that saves in turns. Its row is locked by whoever changes anything of it.
create table savings.circle (
  community    int         not null,
  id           uuid        not null,
  name         text        not null check (char_length(name) between 1 and 200),
  status       text        not null check (status in ('draft', 'active', 'paused', 'completed', 'dissolved', 'cancelled')),
  organiser    uuid        not null,
  unit         uuid        not null,
  contribution numeric     not null
    check (contribution between 1 and 170141183460469231731687303715884105727 and scale(contribution) = 0),
  every        text        not null check (every in ('days', 'weeks', 'months')),
  every_count  smallint    not null check (every_count between 1 and 365),
  first_due    date        not null,
  zone         text        not null,
  size         smallint    not null check (size between 2 and 100),
  grace_hours  smallint    not null check (grace_hours between 0 and 720),
  late         text        not null check (late in ('fee', 'refused')),
  late_fee     numeric     not null
    check (late_fee between 0 and 170141183460469231731687303715884105727 and scale(late_fee) = 0),
  turn_order   text        not null check (turn_order in ('joined', 'hand', 'lot', 'auction')),
  entry        text        not null check (entry in ('open', 'invited')),
  parts        text        not null check (parts in ('refused', 'allowed')),
  missing      text        not null check (missing in ('wait', 'reduced', 'reserve', 'deposit')),
  reserve      numeric     not null
    check (reserve between 0 and 170141183460469231731687303715884105727 and scale(reserve) = 0),
  ceiling      smallint    not null default 0 check (ceiling between 0 and 90),
  step         smallint    not null default 0 check (step between 0 and ceiling),
  link         bytea       check (length(link) = 32),
  seed         text        not null check (char_length(seed) <= 100),
  commitment   text        not null check (char_length(commitment) in (0, 64)),
  drawn_at     timestamptz,
  cycle        smallint    not null check (cycle between 0 and size),
  created_at   timestamptz not null,
  started_at   timestamptz,
  started_by   uuid,
  dissolved_at timestamptz,
  primary key (community, id),
  check ((turn_order in ('lot', 'auction')) = (commitment <> '')),
  check ((turn_order = 'auction') = (ceiling > 0) and (ceiling > 0) = (step > 0)),
  check (turn_order <> 'auction' or missing <> 'deposit'),
  check ((status in ('active', 'paused', 'completed', 'dissolved')) = (started_at is not null)),
  check ((started_at is null) = (started_by is null)),
  check ((missing = 'reserve') = (reserve > 0)),
  check ((status = 'completed') = (cycle = size)),
  check ((status = 'dissolved') = (dissolved_at is not null))
);

comment on column savings.circle.link is 'SHA-256 of the secret in the link that lets people join.';
comment on column savings.circle.seed is
  'Shown to nobody before the lot was drawn; where there are bids, never, but what follows from it.';
comment on column savings.circle.ceiling is 'The largest discount, in percent of the pot; 0 without bids.';
comment on column savings.circle.step is 'By how much a bid has to be higher, in percent of the pot.';

-- A member of a circle, and the cycle in which they receive. Positions change places within one
-- transaction. What is paid and owed in a circle that has started is written under the seat, which
-- stays whoever has it and whenever they receive.
create table savings.turn (
  community int         not null,
  circle    uuid        not null,
  member    uuid        not null,
  seat      smallint    not null check (seat between 0 and 99),
  position  smallint    not null check (position between 0 and 99),
  word      text        not null check (char_length(word) <= 100),
  joined_at timestamptz not null,
  primary key (community, circle, member),
  constraint turn_seat unique (community, circle, seat) deferrable initially deferred,
  constraint turn_position unique (community, circle, position) deferrable initially deferred,
  foreign key (community, circle) references savings.circle (community, id)
);

create index turn_member on savings.turn (community, member, circle);

create table savings.invitation (
  community  int         not null,
  circle     uuid        not null,
  member     uuid        not null,
  invited_at timestamptz not null,
  invited_by uuid        not null,
  primary key (community, circle, member),
  foreign key (community, circle) references savings.circle (community, id)
);

create index invitation_member on savings.invitation (community, member, circle);

-- What a lot was drawn from, in the order of the places, and what came of it.
create table savings.ticket (
  community int      not null,
  circle    uuid     not null,
  place     smallint not null check (place between 0 and 99),
  member    uuid     not null,
  word      text     not null check (char_length(word) <= 100),
  turn      smallint not null check (turn between 0 and 99),
  primary key (community, circle, place),
  unique (community, circle, turn),
  foreign key (community, circle) references savings.circle (community, id)
);

-- What a cycle takes, and what has come in: running totals, changed together with each payment. It
-- opens when the one before it is paid out; if the circle rests while it is open, `opened_at` moves
-- by as long.
create table savings.cycle (
  community    int         not null,
  circle       uuid        not null,
  cycle        smallint    not null check (cycle between 0 and 99),
  due          timestamptz not null,
  opened_at    timestamptz,
  members      smallint    not null check (members between 2 and 100),
  contribution numeric     not null
    check (contribution between 1 and 170141183460469231731687303715884105727 and scale(contribution) = 0),
  collected    numeric     not null check (collected between 0 and contribution * members and scale(collected) = 0),
  contributors smallint    not null check (contributors between 0 and members),
  reminded     text        not null default 'none' check (reminded in ('none', 'before', 'due')),
  primary key (community, circle, cycle),
  foreign key (community, circle) references savings.circle (community, id)
) with (fillfactor = 50);

-- How far a seat has paid for a cycle, and what beside it; the member is who paid last. It was
-- missed if the cycle was paid out without all of it.
create table savings.contribution (
  community int         not null,
  circle    uuid        not null,
  cycle     smallint    not null,
  seat      smallint    not null check (seat between 0 and 99),
  member    uuid        not null,
  paid      numeric     not null
    check (paid between 0 and 170141183460469231731687303715884105727 and scale(paid) = 0),
  reserve   numeric     not null
    check (reserve between 0 and 170141183460469231731687303715884105727 and scale(reserve) = 0),
  fee       numeric     not null
    check (fee between 0 and 170141183460469231731687303715884105727 and scale(fee) = 0),
  timing    text        not null check (timing in ('on_time', 'late', 'overdue')),
  missed    boolean     not null,
  paid_at   timestamptz not null,
  primary key (community, circle, cycle, seat),
  foreign key (community, circle, cycle) references savings.cycle (community, circle, cycle)
) with (fillfactor = 70);

-- A payment by the member who had the seat then, with its journal. Cash came through a place. The
-- journal of what was taken off a deposit or a payout is that payout's, that of what was there when
-- the circle moved in is the opening's. One that was recorded by
-- mistake names the journal that undid it.
create table savings.payment (
  community   int         not null,
  circle      uuid        not null,
  number      int         not null check (number > 0),
  cycle       smallint    not null,
  seat        smallint    not null check (seat between 0 and 99),
  member      uuid        not null,
  amount      numeric     not null
    check (amount between 1 and 170141183460469231731687303715884105727 and scale(amount) = 0),
  reserve     numeric     not null
    check (reserve between 0 and 170141183460469231731687303715884105727 and scale(reserve) = 0),
  fee         numeric     not null
    check (fee between 0 and 170141183460469231731687303715884105727 and scale(fee) = 0),
  timing      text        not null check (timing in ('on_time', 'late', 'overdue')),
  source      text        not null check (source in ('wallet', 'cash', 'deposit', 'payout', 'moved')),
  place       uuid,
  journal     uuid        not null,
  recorded_at timestamptz not null,
  recorded_by uuid        not null,
  refund      uuid,
  refunded_at timestamptz,
  refunded_by uuid,
  primary key (community, circle, number),
  foreign key (community, circle, cycle) references savings.cycle (community, circle, cycle),
  check ((source = 'cash') = (place is not null)),
  check ((refund is null) = (refunded_at is null) and (refund is null) = (refunded_by is null))
);

-- That a cycle was paid out, once. What came later from those who had missed it is added; what is
-- held waits until its recipient has caught up. The discount is what they left to all members; the
-- lot names the seats it was drawn among, if there were bids in the circle and none in this cycle. One
-- that was made before the circle moved in has moved no money here.
create table savings.payout (
  community       int         not null,
  circle          uuid        not null,
  cycle           smallint    not null,
  seat            smallint    not null check (seat between 0 and 99),
  recipient       uuid        not null,
  amount          numeric     not null
    check (amount between 0 and 170141183460469231731687303715884105727 and scale(amount) = 0),
  later           numeric     not null default 0
    check (later between 0 and 170141183460469231731687303715884105727 and scale(later) = 0),
  held            numeric     not null check (held between 0 and amount + later and scale(held) = 0),
  discount        numeric     not null default 0
    check (discount between 0 and 170141183460469231731687303715884105727 and scale(discount) = 0),
  lot             smallint[]  not null default '{}' check (cardinality(lot) <= 100),
  moved           boolean     not null default false,
  journal         uuid        not null,
  recorded_at     timestamptz not null,
  recorded_by     uuid        not null,
  released_at     timestamptz,
  acknowledged_at timestamptz,
  primary key (community, circle, cycle),
  unique (community, circle, seat),
  foreign key (community, circle, cycle) references savings.cycle (community, circle, cycle)
);

-- What a seat owes since a cycle was paid out without its contribution, and what of it is open: to
-- the seat that received, or to the reserve.
create table savings.debt (
  community     int      not null,
  circle        uuid     not null,
  cycle         smallint not null,
  seat          smallint not null check (seat between 0 and 99),
  creditor      text     not null check (creditor in ('recipient', 'reserve')),
  creditor_seat smallint not null check (creditor_seat between 0 and 99),
  amount        numeric  not null
    check (amount between 1 and 170141183460469231731687303715884105727 and scale(amount) = 0),
  open          numeric  not null check (open between 0 and amount and scale(open) = 0),
  primary key (community, circle, cycle, seat, creditor),
  foreign key (community, circle, cycle) references savings.cycle (community, circle, cycle),
  check (seat <> creditor_seat)
) with (fillfactor = 70);

create index debt_seat on savings.debt (community, circle, seat) where open > 0;

-- What the member of a seat has deposited, and what remains of it. It changes when turns are swapped.
create table savings.deposit (
  community int      not null,
  circle    uuid     not null,
  seat      smallint not null check (seat between 0 and 99),
  amount    numeric  not null
    check (amount between 0 and 170141183460469231731687303715884105727 and scale(amount) = 0),
  remaining numeric  not null check (remaining between 0 and amount and scale(remaining) = 0),
  primary key (community, circle, seat),
  foreign key (community, circle) references savings.circle (community, id)
) with (fillfactor = 70);

-- What a circle that is over gave back: with its last payout, or when it was dissolved, which is
-- number 0, and behind each payment that came later. `settled` is what those who were owed something
-- got of what was held when it was dissolved.
create table savings.ending (
  community int         not null,
  circle    uuid        not null,
  number    int         not null check (number >= 0),
  fees      numeric     not null
    check (fees between 0 and 170141183460469231731687303715884105727 and scale(fees) = 0),
  reserve   numeric     not null
    check (reserve between 0 and 170141183460469231731687303715884105727 and scale(reserve) = 0),
  deposits  numeric     not null
    check (deposits between 0 and 170141183460469231731687303715884105727 and scale(deposits) = 0),
  settled   numeric     not null default 0
    check (settled between 0 and 170141183460469231731687303715884105727 and scale(settled) = 0),
  at        timestamptz not null,
  primary key (community, circle, number),
  foreign key (community, circle) references savings.circle (community, id)
);

-- The state with which a circle moved in that had run elsewhere: how many cycles had been paid out,
-- and what was held beside contributions and deposits, which have rows of their own.
create table savings.opening (
  community   int         not null,
  circle      uuid        not null,
  cycles      smallint    not null check (cycles between 1 and 99),
  place       uuid,
  fees        numeric     not null
    check (fees between 0 and 170141183460469231731687303715884105727 and scale(fees) = 0),
  reserve     numeric     not null
    check (reserve between 0 and 170141183460469231731687303715884105727 and scale(reserve) = 0),
  journal     uuid        not null,
  recorded_at timestamptz not null,
  recorded_by uuid        not null,
  primary key (community, circle),
  foreign key (community, circle) references savings.circle (community, id)
);

-- The discount that somebody would accept to receive in a cycle, each more than the best one before
-- it of those who were not behind.
create table savings.bid (
  community int         not null,
  circle    uuid        not null,
  cycle     smallint    not null,
  number    smallint    not null check (number between 1 and 1000),
  seat      smallint    not null check (seat between 0 and 99),
  member    uuid        not null,
  discount  numeric     not null
    check (discount between 1 and 170141183460469231731687303715884105727 and scale(discount) = 0),
  placed_at timestamptz not null,
  placed_by uuid        not null,
  primary key (community, circle, cycle, number),
  foreign key (community, circle, cycle) references savings.cycle (community, circle, cycle)
);

-- Two members who want to change turns. That one lapses because somebody has received is seen from
-- the circle; it is written down where one of the two is replaced, who may come back.
create table savings.swap (
  community  int         not null,
  circle     uuid        not null,
  id         uuid        not null,
  asker      uuid        not null,
  asker_turn smallint    not null check (asker_turn between 0 and 99),
  asked      uuid        not null check (asked <> asker),
  asked_turn smallint    not null check (asked_turn between 0 and 99 and asked_turn <> asker_turn),
  status     text        not null
    check (status in ('asked', 'agreed', 'approved', 'declined', 'withdrawn', 'refused', 'lapsed')),
  asked_at   timestamptz not null,
  ended_at   timestamptz,
  ended_by   uuid,
  primary key (community, circle, id),
  check ((status in ('asked', 'agreed')) = (ended_at is null)),
  check ((ended_at is null) = (ended_by is null)),
  foreign key (community, circle) references savings.circle (community, id)
);

-- That a seat goes from one member to another one, or was to. `leaver_agrees` and
-- `substitute_agrees` are what the two have said; that it lapses is seen from the circle, and
-- written down where one of the two takes part in another one.
create table savings.substitution (
  community         int         not null,
  circle            uuid        not null,
  id                uuid        not null,
  seat              smallint    not null check (seat between 0 and 99),
  leaver            uuid        not null,
  substitute        uuid        not null check (substitute <> leaver),
  leaver_agrees     boolean     not null,
  substitute_agrees boolean     not null,
  status            text        not null check (status in ('proposed', 'approved', 'declined', 'lapsed')),
  proposed_at       timestamptz not null,
  proposed_by       uuid        not null,
  ended_at          timestamptz,
  ended_by          uuid,
  primary key (community, circle, id),
  check ((status = 'proposed') = (ended_at is null)),
  check ((ended_at is null) = (ended_by is null)),
  foreign key (community, circle) references savings.circle (community, id)
);

create index substitution_asked on savings.substitution (community, substitute, circle)
  where ended_at is null;

-- A time in which a circle rested. From `cycle` on due dates have moved by `days`.
create table savings.pause (
  community  int         not null,
  circle     uuid        not null,
  number     smallint    not null check (number between 0 and 99),
  cycle      smallint    not null check (cycle between 0 and 100),
  paused_at  timestamptz not null,
  paused_by  uuid        not null,
  resumed_at timestamptz,
  resumed_by uuid,
  days       int         not null check (days between 0 and 36600),
  primary key (community, circle, number),
  check ((resumed_at is null) = (resumed_by is null)),
  check (resumed_at is not null or days = 0),
  foreign key (community, circle) references savings.circle (community, id)
);

create unique index pause_open on savings.pause (community, circle) where resumed_at is null;

-- What became of each seat when its circle was dissolved, and who had it: `position` is what it had
-- paid less what it had received, without what was left of its deposit; of that, `covered` went to
-- others and `returned` back. `share` is what it got of what was held.
create table savings.dissolved_seat (
  community int      not null,
  circle    uuid     not null,
  seat      smallint not null check (seat between 0 and 99),
  member    uuid     not null,
  position  numeric  not null check (scale(position) = 0),
  share     numeric  not null
    check (share between 0 and 170141183460469231731687303715884105727 and scale(share) = 0),
  returned  numeric  not null
    check (returned between 0 and 170141183460469231731687303715884105727 and scale(returned) = 0),
  covered   numeric  not null
    check (covered between 0 and 170141183460469231731687303715884105727 and scale(covered) = 0),
  primary key (community, circle, seat),
  check (share <= greatest(position, 0) and covered <= greatest(-position, 0)),
  foreign key (community, circle) references savings.circle (community, id)
);

-- What one seat owes another since their circle was dissolved, and what of it is open.
create table savings.dissolved_debt (
  community     int      not null,
  circle        uuid     not null,
  seat          smallint not null check (seat between 0 and 99),
  creditor_seat smallint not null check (creditor_seat between 0 and 99),
  amount        numeric  not null
    check (amount between 1 and 170141183460469231731687303715884105727 and scale(amount) = 0),
  open          numeric  not null check (open between 0 and amount and scale(open) = 0),
  primary key (community, circle, seat, creditor_seat),
  check (seat <> creditor_seat),
  foreign key (community, circle) references savings.circle (community, id)
) with (fillfactor = 70);

-- What was paid of that, with its journal: `parts` are what the seats of `creditors` got of it. Cash
-- came through a place. One that was recorded by mistake names the journal that undid it.
create table savings.repayment (
  community   int         not null,
  circle      uuid        not null,
  number      int         not null check (number > 0),
  seat        smallint    not null check (seat between 0 and 99),
  member      uuid        not null,
  amount      numeric     not null
    check (amount between 1 and 170141183460469231731687303715884105727 and scale(amount) = 0),
  creditors   smallint[]  not null check (cardinality(creditors) between 1 and 99),
  parts       numeric[]   not null check (cardinality(parts) = cardinality(creditors)),
  source      text        not null check (source in ('wallet', 'cash')),
  place       uuid,
  journal     uuid        not null,
  recorded_at timestamptz not null,
  recorded_by uuid        not null,
  refund      uuid,
  refunded_at timestamptz,
  refunded_by uuid,
  primary key (community, circle, number),
  check ((source = 'cash') = (place is not null)),
  check ((refund is null) = (refunded_at is null) and (refund is null) = (refunded_by is null)),
  foreign key (community, circle) references savings.circle (community, id)
);

-- Which circle goes on from which completed one.
create table savings.rotation (
  community int  not null,
  circle    uuid not null,
  previous  uuid not null check (previous <> circle),
  primary key (community, circle),
  foreign key (community, circle) references savings.circle (community, id),
  foreign key (community, previous) references savings.circle (community, id)
);

create index rotation_previous on savings.rotation (community, previous);

create view savings.named_circle as
  select community, id, name from savings.circle;

grant usage on schema savings to ${application};
grant select, insert on all tables in schema savings to ${application};
grant update on savings.settings to ${application};
grant update (status, size, first_due, link, organiser, drawn_at, cycle, started_at, started_by, dissolved_at) on savings.circle to ${application};
grant update (member, joined_at, seat, position, word) on savings.turn to ${application};
grant delete on savings.turn, savings.invitation to ${application};
grant update (due, opened_at, collected, contributors, reminded) on savings.cycle to ${application};
grant update (member, paid, reserve, fee, timing, missed, paid_at) on savings.contribution to ${application};
grant update (refund, refunded_at, refunded_by) on savings.payment, savings.repayment to ${application};
grant update (recipient, later, held, released_at, acknowledged_at) on savings.payout to ${application};
grant update (open) on savings.debt to ${application};
grant update (open) on savings.dissolved_debt to ${application};
grant update (amount, remaining) on savings.deposit to ${application};
grant update (status, ended_at, ended_by) on savings.swap to ${application};
grant update (leaver_agrees, substitute_agrees, status, ended_at, ended_by) on savings.substitution to ${application};
grant update (resumed_at, resumed_by, days) on savings.pause to ${application};
