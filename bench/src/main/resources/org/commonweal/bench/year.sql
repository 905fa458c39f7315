-- A year of sharing in one community, written in sets: as the product's own commands would have
-- left it, but for the inputs of past rounds, which no page reads.
--
-- The table `given` has one row: the community, three people, and how many there is of everything.
-- A cycle is what happens around one round of one pool: goods come, a round is given out, some more
-- by hand, some are set aside for whoever asks, and neighbours share directly.

set work_mem = '256MB';
set maintenance_work_mem = '256MB';

create function pg_temp.id(at timestamptz) returns uuid
  return uuidv7(at - clock_timestamp());

-- who ------------------------------------------------------------------------------------------

create temp table person as
select n, pg_temp.id(now() - interval '2 years' + n * interval '1 minute') as id
  from given, generate_series(1, given.members) n;

create temp table council as
select n, pg_temp.id(now() - interval '2 years' + n * interval '1 second') as id
  from given, generate_series(1, given.councils) n;

create temp table item as
select n, pg_temp.id(now() - interval '2 years' + n * interval '1 second') as id
  from given, generate_series(1, given.items) n;

create temp table pool as
select n, pg_temp.id(now() - interval '1 year' - interval '10 days' + n * interval '1 second') as id,
       (n - 1) % given.councils + 1 as council, (n - 1) % given.items + 1 as item
  from given, generate_series(1, given.pools) n;

insert into community.member (community, id, person, name, email, roles, status, joined_at)
select community, id, case n when 1 then manager when 2 then member end,
       (array['Asha', 'Bela', 'Chidi', 'Dana', 'Emil', 'Fatou', 'Goran', 'Hana', 'Ines', 'Jonas',
              'Kemal'])[n % 11 + 1]
         || ' ' ||
       (array['Achterberg', 'Berger', 'Cissé', 'Dvořák', 'Eriksen', 'Fofana', 'Gruber'])[n % 7 + 1]
         || ' ' || n,
       null, array['member'], 'active', now() - interval '2 years' + n * interval '1 minute'
  from given, person;

insert into community.council (community, id, name, description, status, created_at)
select community, id, 'Council ' || n, 'Takes care of what is held in common.', 'open',
       now() - interval '2 years'
  from given, council;

-- The manager has seats in three councils, the member in none.
insert into community.manager (community, council, member, since)
select community, c.id, p.id, now() - interval '2 years'
  from given, council c, generate_series(0, 2) k, person p
 where p.n = (c.n * 10 + k) % (given.members - 2) + 3 or p.n = 1 and c.n <= 3
    on conflict do nothing;

create temp table trusting as
select a.id as truster, b.id as trustee
  from given, person a, generate_series(1, 3) k, person b
 where b.n = (a.n * 7 + k * 13) % given.members + 1 and b.n <> a.n
union
select p.id, c.id from given, person p, council c where c.n = p.n % given.councils + 1;

insert into community.trust (community, truster, trustee, since)
select community, truster, trustee, now() - interval '1 year' from given, trusting;

insert into community.trust_event (community, id, truster, trustee, kind, at)
select community, pg_temp.id(now() - interval '1 year'), truster, trustee, 'given',
       now() - interval '1 year'
  from given, trusting;

insert into commons.household (community, member, weight, set_at, set_by)
select community, id, 2 + n % 3, now() - interval '1 year', owner from given, person where n % 20 = 0;

-- what -----------------------------------------------------------------------------------------

insert into items.item (community, id, name, kind, measure, decimals, pack, created_at)
select community, id,
       (array['Tomatoes', 'Apples', 'Bread', 'Carrots', 'Dates', 'Eggs', 'Flour', 'Garlic', 'Honey',
              'Jam'])[(n - 1) % 10 + 1]
         || case when n > 10 then ' ' || n else '' end,
       'object', '', 0, 1, now() - interval '2 years'
  from given, item;

insert into commons.pool
       (community, id, council, name, description, location, priority, strategy, opened_at, opened_by)
select community, p.id, c.id, 'Pool ' || p.n, 'For everybody.', 'Tomato Lane ' || p.n, 'needs_first',
       'proportional', now() - interval '1 year' - interval '10 days', owner
  from given, pool p join council c on c.n = p.council;

insert into commons.allowed_item (community, pool, item)
select community, p.id, i.id
  from given, pool p join item i on i.n = p.item where p.n % 2 = 1;

-- The first of them are all for the item that everybody needs.
insert into items.need
       (community, id, member, item, priority, recurrence, units, received, served_on, status,
        published_at, published_by)
select community, pg_temp.id(w.at), p.id, i.id,
       case when w.n % 3 = 0 then 'want' else 'need' end,
       case when w.n <= members then 'once'
            else (array['once', 'daily', 'weekly', 'monthly'])[w.n % 4 + 1] end,
       case when w.n <= members then 1000000 else 5 + w.n % 6 end,
       case when w.n > members and w.n % 10 in (1, 2) then 5 + w.n % 6 else 0 end,
       case when w.n > members and w.n % 10 in (1, 2) then current_date - 3 end,
       case when w.n <= members or w.n % 10 > 2 then 'open'
            when w.n % 10 = 0 then 'withdrawn'
            when w.n % 4 = 0 then 'fulfilled' else 'open' end,
       w.at, owner
  from given
 cross join lateral (select n, now() - interval '300 days' * (1 - n / (needs + 1.0)) as at
                       from generate_series(1, needs) n) w
  join person p on p.n = (w.n - 1) % members + 1
  join item i on i.n = case when w.n <= members then 1
                            else (w.n / members * 7 + w.n) % given.items + 1 end;

-- when -----------------------------------------------------------------------------------------

-- One cycle in sixty is the first pool's, which gives to every fifth member at once.
create temp table cycle as
select c.n, c.size, c.at, p.n as pool_number, p.id as pool, co.id as council, i.id as item,
       pg_temp.id(c.at + interval '1 hour') as round, pg_temp.id(c.at + interval '1 hour') as journal,
       pg_temp.id(c.at + interval '3 hours') as offer, pg_temp.id(c.at + interval '3 hours') as aside,
       pg_temp.id(c.at + interval '5 hours') as back
  from given
 cross join lateral (
       select n, case when n % 60 = 0 then members / 5 else least(100, members) end as size,
              now() - interval '366 days' + interval '365 days' * (n / (cycles + 1.0)) as at
         from generate_series(1, cycles) n) c
  join pool p on p.n = case when c.n % 60 = 0 then 1 else (c.n * 7) % given.pools + 1 end
  join council co on co.n = p.council
  join item i on i.n = p.item;

-- What was shared out: in a round, by hand, out of what was set aside, directly.
create temp table shared as
select s.*, c.pool, c.council, c.item, c.round, p.id as receiver,
       pg_temp.id(s.at) as id,
       case s.way when 'round' then c.journal else pg_temp.id(s.at) end as journal,
       case s.way when 'aside' then c.offer else pg_temp.id(s.at - interval '1 day') end as offer,
       g.id as neighbour
  from given
 cross join lateral (
       select 'round' as way, n as cycle, k, 1 + k % 5 as units, at + interval '1 hour' as at
         from cycle, generate_series(1, size) k
        union all
       select 'hand', n, k, 1 + k % 2, at + interval '2 hours' + k * interval '1 second'
         from cycle, generate_series(1, 20) k
        union all
       select 'aside', n, k, 1, at + interval '4 hours' + k * interval '1 second'
         from cycle, generate_series(1, 7) k
        union all
       select 'direct', n, k, 1 + k, at + interval '6 hours' + k * interval '1 second'
         from cycle, generate_series(1, 7) k) s
  join cycle c on c.n = s.cycle
  join person p on p.n = (s.cycle * 7919 + s.k) % members + 1
  join person g on g.n = (s.cycle * 7919 + s.k + 1) % members + 1;

create temp table brought as
select c.n as cycle, c.pool, c.council, c.item, p.id as giver, t.total / t.givers + 6 as units,
       c.at + k * interval '1 second' as at,
       pg_temp.id(c.at - interval '1 day' + k * interval '1 second') as offer,
       pg_temp.id(c.at + k * interval '1 second') as journal
  from given
 cross join cycle c
 cross join lateral (select greatest(10, c.size / 10) as givers, sum(1 + k % 5)::int as total
                       from generate_series(1, c.size) k) t
 cross join lateral generate_series(1, t.givers) k
  join person p on p.n = (c.n * 31 + k) % members + 1;

-- who offered and asked --------------------------------------------------------------------------

insert into sharing.offer
       (community, id, giver_kind, giver, target_kind, target, item, units, status, received,
        placed_at, placed_by, decided_at, decided_by, journal)
select community, offer, 'member', giver, 'pool', pool, item, units, 'fulfilled', units,
       at - interval '1 day', owner, at, owner, journal
  from given, brought;

insert into sharing.offer
       (community, id, giver_kind, giver, pool, target_kind, target, item, units, status, taken,
        received, placed_at, placed_by, decided_at, decided_by)
select community, offer, 'council', council, pool, 'community', uid, item, 10, 'ended', 7, 7,
       at + interval '3 hours', owner, at + interval '5 hours', owner
  from given, cycle;

insert into sharing.offer
       (community, id, giver_kind, giver, target_kind, target, item, units, note, status, taken,
        received, placed_at, placed_by, decided_at, decided_by)
select community, offer, 'member', neighbour, 'community', uid, item, units,
       'At the gate of house ' || k, 'ended', units, units, at - interval '1 day', owner, at, owner
  from given, shared where way = 'direct';

-- What is still pending, and what was rejected.
insert into sharing.offer
       (community, id, giver_kind, giver, target_kind, target, item, units, status, reason,
        placed_at, placed_by, decided_at, decided_by)
select community, pg_temp.id(now() - interval '1 day' + k * interval '1 second'), 'member', p.id,
       'pool', po.id, i.id, 3 + k, case when k > 5 then 'rejected' else 'pending' end,
       case when k > 5 then 'Bruised' else '' end, now() - interval '1 day', owner,
       case when k > 5 then now() end, case when k > 5 then owner end
  from given, pool po
  join item i on i.n = po.item
 cross join generate_series(1, 7) k
  join person p on p.n = (po.n * 13 + k) % (select members from given) + 1;

-- What is open, and what is asked of every other.
create temp table opened as
select p.n, p.id as giver, a.id as asker, i.id as item,
       pg_temp.id(now() - interval '20 days' + p.n * interval '1 minute') as offer
  from given, person p
  join person a on a.n = p.n % (select members from given) + 1
  join item i on i.n = p.n % (select items from given) + 1
 where p.n % 5 = 1 or p.n = 2;

insert into sharing.offer
       (community, id, giver_kind, giver, target_kind, target, item, units, note, status, placed_at,
        placed_by)
select community, offer, 'member', giver, 'community', uid, item, 10,
       'From the garden behind house ' || n, 'open', now() - interval '20 days', owner
  from given, opened;

insert into sharing.request
       (community, id, offer, requester, units, status, asked_at, asked_by)
select community, pg_temp.id(now() - interval '1 day'), offer, asker, 2, 'pending',
       now() - interval '1 day', owner
  from given, opened where n % 2 = 1 or n = 2;

insert into sharing.request
       (community, id, offer, requester, units, status, received, asked_at, asked_by, decided_at,
        decided_by, share)
select community, pg_temp.id(at - interval '10 minutes'), offer, receiver, units, 'received', units,
       at - interval '10 minutes', owner, at, owner, id
  from given, shared where way in ('aside', 'direct');

insert into sharing.share
       (community, id, pool, giver_kind, giver, receiver, item, units, round, given_at, given_by,
        journal)
select community, id, case when way <> 'direct' then pool end,
       case when way = 'direct' then 'member' else 'council' end,
       case when way = 'direct' then neighbour else council end,
       receiver, item, units, case when way = 'round' then round end, at, owner, journal
  from given, shared
 order by id;

-- rounds -----------------------------------------------------------------------------------------

insert into rounds.round
       (community, id, kind, source, unit, decimals, strategy, chosen, hash, stock, asked, given,
        recipients, served, planned_at, planned_by, committed_at, committed_by, journal, reached,
        paid, finished_at)
select community, c.round, 'commons', c.pool, c.item, 0, 'in_order', '{}',
       encode(sha256(convert_to(c.round::text, 'UTF8')), 'hex'), s.total, 2 * s.total, s.total,
       c.size, c.size, c.at + interval '1 hour', owner, c.at + interval '1 hour', owner, c.journal,
       c.size, c.size, c.at + interval '1 hour'
  from given, cycle c
  join (select cycle, sum(units) as total from shared where way = 'round' group by cycle) s
    on s.cycle = c.n;

insert into rounds.allocation (community, round, recipient, position, asked, amount, portions)
select community, round, receiver, k, 2 * units, units,
       format('[{"tier":"need","asked":"%s","bound":"%s","amount":"%s",'
              '"why":{"is":"StockEnded","there":"%s"}}]', 2 * units, 2 * units, units, units)::json
  from given, shared where way = 'round';

insert into rounds.queue (community, source, recipient, place)
select community, po.id, p.id, p.n from given, pool po, person p where po.n = 1;

-- the ledger -------------------------------------------------------------------------------------

create temp table move as
select journal, at, 'contribution-received' as event, council as actor, offer as about, 1 as position,
       'member' as from_kind, giver as source, 'given' as from_purpose,
       'pool' as to_kind, pool as target, 'stock' as to_purpose, item, units
  from brought
 union all
select journal, at,
       case way when 'round' then 'round-given' when 'hand' then 'share-given'
                else 'share-handed-over' end,
       case when way in ('round', 'hand') then council else receiver end,
       case way when 'round' then round when 'hand' then id else offer end,
       case way when 'round' then k else 1 end,
       case when way = 'direct' then 'member' else 'pool' end,
       case when way = 'direct' then neighbour else pool end,
       case way when 'direct' then 'given' when 'aside' then 'hold' else 'stock' end,
       'member', receiver, 'received', item, units
  from shared
 union all
select aside, at + interval '3 hours', 'stock-set-aside', council, offer, 1, 'pool', pool, 'stock',
       'pool', pool, 'hold', item, 10
  from cycle
 union all
select back, at + interval '5 hours', 'set-aside-returned', council, offer, 1, 'pool', pool, 'hold',
       'pool', pool, 'stock', item, 3
  from cycle;

insert into ledger.account
       (opened_at, uid, holder, unit, community, decimals, holder_kind, purpose)
select now() - interval '366 days', pg_temp.id(now() - interval '366 days'), holder, item, community,
       0, kind, purpose
  from given, (select kind, holder, purpose, item, min(at) as used
                 from (select from_kind as kind, source as holder, from_purpose as purpose, item, at
                         from move
                        union all
                       select to_kind, target, to_purpose, item, at from move) m
                group by kind, holder, purpose, item) a
 order by used, holder, purpose;

create temp table entry as
select journal, row_number() over (order by min(at), journal) as number, min(at) as at
  from move group by journal;

create temp table leg as
select e.number as entry, m.position, d.id as debit, c.id as credit, m.units
  from move m
  join entry e on e.journal = m.journal
  join ledger.account d
    on d.holder = m.source and d.purpose = m.from_purpose and d.unit = m.item
   and d.community = (select community from given)
  join ledger.account c
    on c.holder = m.target and c.purpose = m.to_purpose and c.unit = m.item
   and c.community = (select community from given);

create temp table side as
select entry, position, account, number, balance, debited
  from (select entry, position, account, debited,
               row_number() over w as number, sum(change) over w as balance
          from (select entry, position, debit as account, -units as change, true as debited from leg
                 union all
                select entry, position, credit, units, false from leg) s
        window w as (partition by account order by entry, position)) n;

analyze leg, side, entry, move;

insert into ledger.leg
       (entry, debit, credit, debit_number, credit_number, community, position, quantity,
        debit_after, credit_after)
select l.entry, l.debit, l.credit, d.number, c.number, community, l.position, l.units, d.balance,
       c.balance
  from given, leg l
  join side d on d.entry = l.entry and d.position = l.position and d.debited
  join side c on c.entry = l.entry and c.position = l.position and not c.debited
 order by l.entry, l.position;

insert into ledger.balance (account, legs, unit, community, debits, credits, floor)
select a.id, count(*), a.unit, a.community,
       coalesce(sum(l.units) filter (where s.debited), 0),
       coalesce(sum(l.units) filter (where not s.debited), 0),
       case when a.purpose <> 'given' then 0 end
  from side s
  join leg l on l.entry = s.entry and l.position = s.position
  join ledger.account a on a.id = s.account and a.community = (select community from given)
 group by a.community, a.id
 order by a.id;

insert into ledger.entry
       (number, recorded_at, id, person, actor, about, community, effective, kind, event, content)
select e.number, e.at, e.journal, owner, m.actor, m.about, community, e.at::date, 'journal', m.event,
       sha256(convert_to(
         concat_ws('|', 'journal', e.journal, m.event, owner, m.actor, m.about,
                   to_char(e.at::date, 'YYYY-MM-DD'), '', '', t.legs), 'UTF8'))
  from given, entry e
  join move m on m.journal = e.journal and m.position = 1
  join (select entry, string_agg(debit || '>' || credit || '=' || units, ';' order by position) as legs
          from leg group by entry) t on t.entry = e.number
 order by e.number;

insert into ledger.head (community, entries)
select community, (select count(*) from entry) from given
    on conflict (community) do update set entries = excluded.entries;
