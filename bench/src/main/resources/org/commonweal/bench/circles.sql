-- Years of saving in one community, written in sets, as the product's own commands would have left
-- them.
--
-- The table `given` has one row: the community, two people, the currency, how many circles run, and
-- in how many rotations of a year each their members have saved. A circle has twelve members, pays
-- monthly, and is paid out reduced if somebody does not pay; one in ten waits for somebody.

set work_mem = '256MB';
set maintenance_work_mem = '256MB';

create function pg_temp.id(at timestamptz) returns uuid
  return uuidv7(at - clock_timestamp());

-- who ------------------------------------------------------------------------------------------

create temp table person as
select n, pg_temp.id(now() - interval '5 years' + n * interval '1 minute') as id
  from given, generate_series(1, given.circles + 12) n;

insert into community.member (community, id, person, name, email, roles, status, joined_at)
select community, id, case n when 1 then saver end, 'Saver ' || n, null, array['member'], 'active',
       now() - interval '5 years' + n * interval '1 minute'
  from given, person;

insert into treasury.currency (community, unit, code, name, decimals, used)
select community, unit, 'EUR', 'Euro', 2, true from given
    on conflict do nothing;

-- which ----------------------------------------------------------------------------------------

-- `done` cycles are paid out; the one behind them is due tomorrow.
create temp table circle as
select g * 1000 + r as n, g, r, pg_temp.id(f.first_due - interval '7 days') as id,
       case when r = rotations then 1 + g % 11 else 12 end as done, f.first_due
  from given, generate_series(1, circles) g, generate_series(1, rotations) r
 cross join lateral (
       select (current_date + 1 - (1 + g % 11 + 12 * (rotations - r)) * interval '1 month')::date
                as first_due) f;

insert into savings.circle
       (community, id, name, status, organiser, unit, contribution, every, every_count, first_due,
        zone, size, grace_hours, late, late_fee, turn_order, entry, parts, missing, reserve, seed,
        commitment, cycle, created_at, started_at, started_by)
select community, c.id, 'Circle ' || g, case when done = 12 then 'completed' else 'active' end, p.id,
       unit, 10000, 'months', 1, first_due, 'Europe/Vienna', 12, 0, 'fee', 500, 'joined', 'open',
       'refused', 'reduced', 0, '', '', done, first_due - interval '7 days',
       first_due - interval '1 day', owner
  from given, circle c join person p on p.n = c.g;

create temp table seat as
select c.id as circle, s as seat, p.id as member
  from circle c, generate_series(0, 11) s, person p where p.n = c.g + s;

insert into savings.turn (community, circle, member, seat, position, word, joined_at)
select community, c.id, s.member, s.seat, s.seat, '', c.first_due - interval '6 days'
  from given, circle c join seat s on s.circle = c.id;

create temp table cycle as
select c.id as circle, c.g, k as cycle, c.done,
       (c.first_due + k * interval '1 month')::timestamp at time zone 'Europe/Vienna' as due
  from circle c, generate_series(0, 11) k;

insert into savings.cycle
       (community, circle, cycle, due, members, contribution, collected, contributors, reminded)
select community, circle, cycle, due, 12, 10000, paid * 10000, paid,
       case when cycle <= done then 'due' else 'none' end
  from given, cycle
 cross join lateral (select case when cycle < done then 12 when cycle > done then 0
                                 when g % 10 = 0 then 11 else 12 end as paid) p;

-- what -----------------------------------------------------------------------------------------

create temp table paid as
select y.circle, y.cycle, s.seat, s.member, y.due - interval '1 day' + s.seat * interval '1 minute' as at,
       pg_temp.id(y.due - interval '1 day' + s.seat * interval '1 minute') as journal
  from cycle y join seat s on s.circle = y.circle
 where y.cycle <= y.done and (y.cycle < y.done or y.g % 10 > 0 or s.seat < 11);

insert into savings.contribution
       (community, circle, cycle, seat, member, paid, reserve, fee, timing, missed, paid_at)
select community, circle, cycle, seat, member, 10000, 0, 0, 'on_time', false, at
  from given, paid order by circle, cycle, seat;

insert into savings.payment
       (community, circle, number, cycle, seat, member, amount, reserve, fee, timing, source,
        journal, recorded_at, recorded_by)
select community, circle, cycle * 12 + seat + 1, cycle, seat, member, 10000, 0, 0, 'on_time',
       'wallet', journal, at, owner
  from given, paid order by circle, cycle, seat;

create temp table out as
select y.circle, y.cycle, s.member, y.due as at, pg_temp.id(y.due) as journal
  from cycle y join seat s on s.circle = y.circle and s.seat = y.cycle
 where y.cycle < y.done;

insert into savings.payout
       (community, circle, cycle, seat, recipient, amount, held, journal, recorded_at, recorded_by)
select community, circle, cycle, cycle, member, 120000, 0, journal, at, owner from given, out;

-- the ledger -------------------------------------------------------------------------------------

insert into treasury.place (community, id, kind, name, open, opened_at, opened_by)
select community, pg_temp.id(now()), 'cash', 'Cash box', true, now(), owner from given;

-- Everybody brings what they will need at the beginning.
create temp table move as
select row_number() over (order by at, journal) as number, *
  from (select pg_temp.id(now() - interval '5 years') as journal, now() - interval '5 years' as at,
               'topped-up' as event, id as actor, id as about, 'place' as from_kind, place as source,
               'outside' as from_purpose, 'member' as to_kind, id as target, 'wallet' as to_purpose,
               100000000::bigint as units
          from person, (select id as place from treasury.place, given
                         where place.community = given.community) p
         union all
        select journal, at, 'circle-paid-in', member, circle, 'member', member, 'wallet', 'circle',
               circle, 'pot', 10000
          from paid
         union all
        select journal, at, 'circle-paid-out', member, circle, 'circle', circle, 'pot', 'member',
               member, 'wallet', 120000
          from out) m;

insert into ledger.account
       (opened_at, uid, holder, unit, community, decimals, holder_kind, purpose)
select used, pg_temp.id(used), holder, unit, community, 2, kind, purpose
  from given, (select kind, holder, purpose, min(at) as used
                 from (select from_kind as kind, source as holder, from_purpose as purpose, at
                         from move
                        union all
                       select to_kind, target, to_purpose, at from move) m
                group by kind, holder, purpose) a
 order by used, holder, purpose;

create temp table leg as
select m.number as entry, d.id as debit, c.id as credit, m.units
  from given, move m
  join ledger.account d on d.holder = m.source and d.purpose = m.from_purpose
  join ledger.account c on c.holder = m.target and c.purpose = m.to_purpose
 where d.community = given.community and c.community = given.community;

create temp table side as
select entry, account, debited, row_number() over w as number, sum(change) over w as balance
  from (select entry, debit as account, -units as change, true as debited from leg
         union all
        select entry, credit, units, false from leg) s
window w as (partition by account order by entry);

analyze leg, side, move;

insert into ledger.leg
       (entry, debit, credit, debit_number, credit_number, community, position, quantity,
        debit_after, credit_after)
select l.entry, l.debit, l.credit, d.number, c.number, community, 1, l.units, d.balance, c.balance
  from given, leg l
  join side d on d.entry = l.entry and d.debited
  join side c on c.entry = l.entry and not c.debited
 order by l.entry;

insert into ledger.balance (account, legs, unit, community, debits, credits, floor)
select a.id, count(*), a.unit, a.community,
       coalesce(sum(l.units) filter (where s.debited), 0),
       coalesce(sum(l.units) filter (where not s.debited), 0),
       case when a.purpose <> 'outside' then 0 end
  from side s
  join leg l on l.entry = s.entry
  join ledger.account a on a.id = s.account and a.community = (select community from given)
 group by a.community, a.id
 order by a.id;

insert into ledger.entry
       (number, recorded_at, id, person, actor, about, community, effective, kind, event, content)
select m.number, m.at, m.journal, owner, m.actor, m.about, community, m.at::date, 'journal', m.event,
       sha256(convert_to(
         concat_ws('|', 'journal', m.journal, m.event, owner, m.actor, m.about,
                   to_char(m.at::date, 'YYYY-MM-DD'), '', '',
                   l.debit || '>' || l.credit || '=' || l.units), 'UTF8'))
  from given, move m join leg l on l.entry = m.number
 order by m.number;

insert into ledger.head (community, entries)
select community, (select count(*) from move) from given
    on conflict (community) do update set entries = excluded.entries;
