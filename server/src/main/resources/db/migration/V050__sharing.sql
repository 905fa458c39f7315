create schema sharing;

-- What somebody has to give, and to whom. An offer to a pool is a contribution.
create table sharing.offer (
  community   int            not null,
  id          uuid           not null,
  giver_kind  text           not null check (giver_kind in ('member', 'council')),
  giver       uuid           not null,
  target_kind text           not null check (target_kind in ('pool')),
  target      uuid           not null,
  item        uuid           not null,
  units       numeric(39, 0) not null check (units between 1 and 170141183460469231731687303715884105727),
  status      text           not null check (status in ('pending', 'accepted', 'fulfilled', 'rejected', 'cancelled')),
  received    numeric(39, 0) check (received between 1 and units),
  reason      text           not null default '' check (char_length(reason) <= 2000),
  placed_at   timestamptz    not null,
  placed_by   uuid           not null,
  decided_at  timestamptz,
  decided_by  uuid,
  journal     uuid,
  primary key (community, id),
  check ((status = 'fulfilled') = (received is not null)),
  check ((status = 'fulfilled') = (journal is not null))
);

create index offer_target on sharing.offer (community, target, id);
create index offer_giver on sharing.offer (community, giver, id);

-- What somebody received from a pool, by hand or in a round.
create table sharing.share (
  community int            not null,
  id        uuid           not null,
  pool      uuid           not null,
  council   uuid           not null,
  receiver  uuid           not null,
  item      uuid           not null,
  units     numeric(39, 0) not null check (units between 1 and 170141183460469231731687303715884105727),
  round     uuid,
  given_at  timestamptz    not null,
  given_by  uuid           not null,
  journal   uuid           not null,
  primary key (community, id)
);

create index share_receiver on sharing.share (community, receiver, id);
create index share_pool on sharing.share (community, pool, id);

grant usage on schema sharing to ${application};
grant select, insert, update on sharing.offer to ${application};
grant select, insert on sharing.share to ${application};
