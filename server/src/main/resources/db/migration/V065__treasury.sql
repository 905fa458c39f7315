create schema treasury;

-- What a community counts money in. The community's own currency has a row from its first use on.
create table treasury.currency (
  community int      not null,
  unit      uuid     not null,
  code      text     not null check (code ~ '^[A-Z][A-Z0-9]{1,9}$'),
  name      text     not null check (char_length(name) between 1 and 200),
  decimals  smallint not null check (decimals between 0 and 18),
  used      boolean  not null,
  primary key (community, unit),
  unique (community, code)
);

comment on column treasury.currency.used is
  'Whether accounts may count in it; from then on it keeps its decimals.';

-- What a community allows, where it is not as usual.
create table treasury.settings (
  community int      primary key,
  transfers boolean  not null,
  digits    smallint not null check (digits between 1 and 38)
);

comment on column treasury.settings.digits is
  'The most digits that an amount may have, counted in smallest units.';

-- Where money is kept outside of the books: a cash box, an account at a bank.
create table treasury.place (
  community int         not null,
  id        uuid        not null,
  kind      text        not null check (kind in ('cash', 'bank', 'mobile', 'other')),
  name      text        not null check (char_length(name) between 1 and 200),
  open      boolean     not null,
  opened_at timestamptz not null,
  opened_by uuid        not null,
  primary key (community, id)
);

create unique index place_open_name on treasury.place (community, lower(name)) where open;
create index place_name_order on treasury.place (community, lower(name), id);

-- Money into a wallet, out of one, or from one to another. The id is its journal's, which has the
-- note.
create table treasury.movement (
  community   int         not null,
  entry       bigint      not null check (entry > 0),
  id          uuid        not null,
  kind        text        not null check (kind in ('top_up', 'withdrawal', 'transfer')),
  member      uuid        not null,
  receiver    uuid        check (receiver <> member),
  place       uuid,
  unit        uuid        not null,
  amount      numeric     not null
    check (amount between 1 and 170141183460469231731687303715884105727 and scale(amount) = 0),
  effective   date        not null,
  pair        text        not null check (char_length(pair) <= 21),
  rate        numeric     check (rate > 0 and rate < 1000000000000 and scale(rate) <= 12),
  reference   text        not null check (char_length(reference) <= 200),
  recorded_at timestamptz not null,
  recorded_by uuid        not null,
  primary key (community, entry),
  unique (community, id),
  foreign key (community, unit) references treasury.currency (community, unit),
  foreign key (community, place) references treasury.place (community, id),
  check ((kind = 'transfer') = (receiver is not null)),
  check ((kind = 'transfer') = (place is null)),
  check ((pair = '') = (rate is null))
);

create index movement_member on treasury.movement (community, member, entry);
create index movement_receiver on treasury.movement (community, receiver, entry)
  where receiver is not null;
create index movement_place on treasury.movement (community, place, entry) where place is not null;

-- That a movement was undone. The id is the reversing journal's, whose note says why.
create table treasury.reversal (
  community   int         not null,
  movement    uuid        not null,
  id          uuid        not null,
  recorded_at timestamptz not null,
  recorded_by uuid        not null,
  primary key (community, movement),
  foreign key (community, movement) references treasury.movement (community, id)
);

-- What somebody counted in a place, and what the books said at that moment. Without a difference
-- nothing was posted; else the journal's note says why.
create table treasury.counting (
  community   int         not null,
  id          uuid        not null,
  place       uuid        not null,
  unit        uuid        not null,
  counted     numeric     not null
    check (counted between 0 and 170141183460469231731687303715884105727 and scale(counted) = 0),
  books       numeric     not null
    check (abs(books) <= 170141183460469231731687303715884105727 and scale(books) = 0),
  effective   date        not null,
  journal     uuid,
  recorded_at timestamptz not null,
  recorded_by uuid        not null,
  primary key (community, id),
  foreign key (community, unit) references treasury.currency (community, unit),
  foreign key (community, place) references treasury.place (community, id),
  check ((journal is null) = (counted = books))
);

create index counting_place on treasury.counting (community, place, id);

create view treasury.named_currency as
  select community, unit, code, name, decimals from treasury.currency;

create view treasury.named_place as
  select community, id, name from treasury.place;

create view treasury.journal_reference as
  select community, id as journal, reference from treasury.movement where reference <> '';

grant usage on schema treasury to ${application};
grant select, insert on all tables in schema treasury to ${application};
grant update (name, decimals, used) on treasury.currency to ${application};
grant update on treasury.settings to ${application};
grant update (name, kind, open) on treasury.place to ${application};
