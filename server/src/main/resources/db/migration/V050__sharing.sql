create schema sharing;

-- What somebody has to give, and to whom. An offer to a pool is a contribution, one to a council
-- asks it to take something in, one to the community can be asked for by its members. `pool` is
-- the pool that a council hands out of. Of an offer to the community, `taken` units were accepted
-- for somebody, and `received` of them have arrived there.
create table sharing.offer (
  community   int            not null,
  id          uuid           not null,
  giver_kind  text           not null check (giver_kind in ('member', 'council')),
  giver       uuid           not null,
  pool        uuid           check (pool is null or giver_kind = 'council' and target_kind = 'community'),
  target_kind text           not null check (target_kind in ('community', 'council', 'pool')),
  target      uuid           not null,
  item        uuid           not null,
  units       numeric(39, 0) not null check (units between 1 and 170141183460469231731687303715884105727),
  most        numeric(39, 0) check (most between 1 and 170141183460469231731687303715884105727),
  note        text           not null default '' check (char_length(note) <= 2000),
  status      text           not null
    check (status in ('pending', 'accepted', 'fulfilled', 'rejected', 'cancelled', 'open', 'ended')),
  taken       numeric(39, 0) not null default 0 check (taken between 0 and units),
  received    numeric(39, 0) check (received between 1 and units),
  reason      text           not null default '' check (char_length(reason) <= 2000),
  placed_at   timestamptz    not null,
  placed_by   uuid           not null,
  decided_at  timestamptz,
  decided_by  uuid,
  journal     uuid,
  primary key (community, id),
  check (target_kind = 'community' or (status = 'fulfilled') = (received is not null)),
  check (target_kind = 'community' or (status = 'fulfilled') = (journal is not null)),
  check (target_kind <> 'community' or coalesce(received, 0) <= taken),
  check ((target_kind = 'community') = (status in ('open', 'ended')) or status = 'fulfilled')
) with (fillfactor = 80);

create index offer_target on sharing.offer (community, target, id);
create index offer_giver on sharing.offer (community, giver, id);
create index offer_item on sharing.offer (community, item, decided_at) where status = 'fulfilled';
create index offer_among_members on sharing.offer (community, id) where target_kind <> 'pool';
create index offer_running on sharing.offer (community, id)
  where target_kind <> 'pool' and status in ('open', 'pending', 'accepted');
create index offer_out_of_pool on sharing.offer (community, pool, id) where pool is not null;

-- What a member asks of an offer to the community. Accepted units are reserved until they have
-- arrived or the request is over; of fewer that arrived, the rest can be asked for again.
create table sharing.request (
  community  int            not null,
  id         uuid           not null,
  offer      uuid           not null,
  requester  uuid           not null,
  units      numeric(39, 0) not null check (units between 1 and 170141183460469231731687303715884105727),
  status     text           not null
    check (status in ('pending', 'accepted', 'received', 'rejected', 'cancelled', 'lapsed')),
  received   numeric(39, 0) check (received between 1 and units),
  reason     text           not null default '' check (char_length(reason) <= 2000),
  asked_at   timestamptz    not null,
  asked_by   uuid           not null,
  decided_at timestamptz,
  decided_by uuid,
  share      uuid,
  primary key (community, id),
  foreign key (community, offer) references sharing.offer (community, id),
  check ((status = 'received') = (received is not null)),
  check ((status = 'received') = (share is not null))
);

create index request_offer on sharing.request (community, offer, id);
create index request_requester on sharing.request (community, requester, id);
create unique index request_waiting on sharing.request (community, offer, requester)
  where status = 'pending';

-- What somebody received: out of a pool, by hand, in a round or by asking for it, or from another
-- member or a council directly. What comes out of a pool is given by the pool's council. A share that
-- nobody collected is in stock again since `returned_at`, and nobody has received it.
create table sharing.share (
  community int            not null,
  id        uuid           not null,
  pool      uuid           check (pool is null or giver_kind = 'council'),
  giver_kind text          not null check (giver_kind in ('member', 'council')),
  giver     uuid           not null,
  receiver  uuid           not null,
  item      uuid           not null,
  units     numeric(39, 0) not null check (units between 1 and 170141183460469231731687303715884105727),
  round     uuid,
  given_at  timestamptz    not null,
  given_by  uuid           not null,
  journal   uuid           not null,
  returned_at timestamptz,
  primary key (community, id),
  check (returned_at is null or pool is not null)
);

create index share_receiver on sharing.share (community, receiver, id);
create index share_round on sharing.share (community, round) where round is not null;
create index share_pool on sharing.share (community, pool, id);
create index share_giver on sharing.share (community, giver, id) where pool is null;
-- Statistics read the shares of an item from these alone. What comes out of pools is most of them,
-- and kept with all that is summed up: 80 bytes each instead of 40.
create index share_out on sharing.share (community, item, given_at) include (pool, receiver, units)
  where pool is not null and returned_at is null;
create index share_direct on sharing.share (community, item, given_at) where pool is null;

-- What others tell about offers, requests and shares.
create view sharing.told_offer as
  select community, id, giver_kind, giver, pool, target_kind, target, item, units, received, reason
    from sharing.offer;

create view sharing.told_request as
  select r.community, r.id, r.offer, r.requester, r.units, r.received, r.reason, r.share,
         o.giver_kind, o.giver, o.pool, o.item
    from sharing.request r
    join sharing.offer o on o.community = r.community and o.id = r.offer;

create view sharing.told_share as
  select community, id, pool, giver, receiver, item, units, round, given_at, returned_at, journal
    from sharing.share;

grant usage on schema sharing to ${application};
grant select, insert, update on sharing.offer, sharing.request to ${application};
grant select, insert on sharing.share to ${application};
grant update (returned_at) on sharing.share to ${application};
grant select on sharing.told_offer, sharing.told_request, sharing.told_share to ${application};
