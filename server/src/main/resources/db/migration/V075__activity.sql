create schema activity;

-- The last number of each community. Locked behind everything else by whatever tells something, so
-- that numbers are without gaps and in the order of the commits.
create table activity.head (
  community int    not null check (community > 0),
  last      bigint not null check (last >= 0),
  primary key (community)
) with (fillfactor = 50);

-- What happened, as it was then; written in the transaction that did it and never changed. What is
-- shown stands in the feed for every member. The audience, a member or the managers of a council,
-- has a notice of it; but nobody of what they did themselves. Of a round there is one row, however
-- many receive something: whoever has a share of its journal has a notice of that.
create table activity.happening (
  community int            not null check (community > 0),
  number    bigint         not null check (number > 0),
  id        uuid           not null,
  at        timestamptz    not null,
  person    uuid           not null,
  topic     text           not null check (char_length(topic) between 1 and 40),
  kind      text           not null check (char_length(kind) between 1 and 40),
  shown     boolean        not null,
  audience  uuid,
  about     uuid           not null,
  journal   uuid,
  pool      uuid,
  council   uuid,
  member    uuid,
  item      uuid,
  units     numeric(39, 0),
  whole     numeric(39, 0),
  people    int            not null check (people >= 0),
  words     text           not null check (char_length(words) <= 2000),
  primary key (community, number)
);

comment on column activity.happening.whole is 'What was offered or asked for, where units are a part of it.';

create index happening_topic on activity.happening (community, topic, number) where shown;
create index happening_pool on activity.happening (community, pool, number) where shown;
create index happening_council on activity.happening (community, council, number) where shown;
create index happening_audience on activity.happening (community, audience, id)
  where audience is not null;
create unique index happening_journal on activity.happening (community, journal)
  where journal is not null;

-- How far a member has read, and by which letters they want to be told.
create table activity.reader (
  community    int         not null check (community > 0),
  member       uuid        not null,
  read_through bigint      not null default 0 check (read_through >= 0),
  read_at      timestamptz,
  letters      text        not null default 'daily' check (letters in ('none', 'at_once', 'daily')),
  primary key (community, member)
) with (fillfactor = 70);

-- A letter that waits to be sent, with all notices from this number on: whatever happens meanwhile,
-- a member has at most one.
create table activity.letter (
  community int         not null check (community > 0),
  member    uuid        not null,
  waiting   bigint      not null check (waiting > 0),
  due_at    timestamptz not null,
  tries     int         not null check (tries >= 0),
  primary key (community, member)
);

create index letter_due on activity.letter (due_at);

-- Through which happening it was found out who is to get a letter.
create table activity.mailing (
  community int    not null check (community > 0),
  through   bigint not null check (through >= 0),
  primary key (community)
) with (fillfactor = 50);

-- What a council published about some days. Never changed; a later one may take its place.
create table activity.report (
  community    int         not null check (community > 0),
  id           uuid        not null,
  council      uuid        not null,
  first_day    date        not null,
  last_day     date        not null check (last_day >= first_day),
  title        text        not null check (char_length(title) between 1 and 200),
  words        text        not null check (char_length(words) <= 10000),
  replaces     uuid,
  reason       text        not null check (char_length(reason) <= 2000),
  published_at timestamptz not null,
  published_by uuid        not null,
  primary key (community, id),
  foreign key (community, replaces) references activity.report (community, id),
  check ((replaces is null) = (reason = ''))
);

create index report_council on activity.report (community, council, id);
create unique index report_replaces on activity.report (community, replaces)
  where replaces is not null;

-- The figures of a report with the names as they were, frozen.
create table activity.report_line (
  community     int            not null check (community > 0),
  report        uuid           not null,
  position      int            not null check (position between 1 and 10000),
  pool          uuid           not null,
  pool_name     text           not null,
  item          uuid           not null,
  item_name     text           not null,
  measure       text           not null,
  decimals      smallint       not null check (decimals between 0 and 9),
  stock_before  numeric(39, 0) not null,
  contributions int            not null,
  received      numeric(39, 0) not null,
  opened        numeric(39, 0) not null,
  rounds        int            not null,
  in_rounds     numeric(39, 0) not null,
  by_hand       numeric(39, 0) not null,
  used          numeric(39, 0) not null,
  lost          numeric(39, 0) not null,
  counted       numeric(39, 0) not null,
  stock_after   numeric(39, 0) not null,
  primary key (community, report, position),
  foreign key (community, report) references activity.report (community, id),
  check (stock_before + received + opened - in_rounds - by_hand - used - lost + counted = stock_after)
);

-- A community founded since the last analyze would be thought to have one row.
alter table activity.happening alter column community set statistics 0;

grant usage on schema activity to ${application};
grant select, insert, update on activity.head, activity.reader, activity.mailing to ${application};
grant select, insert, update, delete on activity.letter to ${application};
grant select, insert on activity.happening, activity.report, activity.report_line to ${application};
