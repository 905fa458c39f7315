create schema community;

create table community.community (
  id int primary key generated always as identity,
  uid uuid not null unique,
  name text not null check (char_length(name) between 1 and 200),
  zone text not null check (char_length(zone) between 1 and 100),
  language text not null check (char_length(language) between 2 and 35),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  trust_for_need int not null check (trust_for_need between 0 and 1000000),
  trust_for_request int not null check (trust_for_request between 0 and 1000000),
  trust_for_council int not null check (trust_for_council between 0 and 1000000),
  trust_for_pool int not null check (trust_for_pool between 0 and 1000000),
  created_at timestamptz not null
);

create table community.member (
  community int not null references community.community,
  id uuid not null,
  person uuid,
  name text not null check (char_length(name) between 1 and 200),
  email text check (char_length(email) between 3 and 254),
  roles text[] not null
    check (roles <@ array['owner', 'admin', 'treasurer', 'accountant', 'member', 'viewer'])
    check (cardinality(roles) between 1 and 6),
  status text not null check (status in ('active', 'paused', 'left')),
  joined_at timestamptz not null,
  primary key (community, id),
  check (person is not null or roles <@ array['member', 'viewer'])
);
create unique index member_person on community.member (community, person);
create unique index member_email on community.member (community, email);
create index member_name_order on community.member (community, lower(name), id);
create index member_of_person on community.member (person) where person is not null;

-- What a member's status was until it changed: with it the status of any moment can be told.
create table community.status_past (
  community int not null,
  member uuid not null,
  until timestamptz not null,
  status text not null check (status in ('active', 'paused', 'left')),
  primary key (community, member, until),
  foreign key (community, member) references community.member
);

create table community.council (
  community int not null references community.community,
  id uuid not null,
  name text not null check (char_length(name) between 1 and 200),
  description text not null check (char_length(description) <= 2000),
  status text not null check (status in ('open', 'closed')),
  created_at timestamptz not null,
  primary key (community, id)
);
create unique index council_open_name on community.council (community, lower(name)) where status = 'open';
create index council_name_order on community.council (community, lower(name), id);

create table community.manager (
  community int not null,
  council uuid not null,
  member uuid not null,
  since timestamptz not null,
  primary key (community, council, member),
  foreign key (community, council) references community.council,
  foreign key (community, member) references community.member
);
create index manager_member on community.manager (community, member);

-- One trusts another; the trustee is a member or a council.
create table community.trust (
  community int not null,
  truster uuid not null,
  trustee uuid not null,
  since timestamptz not null,
  primary key (community, truster, trustee),
  foreign key (community, truster) references community.member,
  check (truster <> trustee)
);
create index trust_trustee on community.trust (community, trustee);

-- How trust was given and withdrawn; never changed.
create table community.trust_event (
  community int not null,
  id uuid not null,
  truster uuid not null,
  trustee uuid not null,
  kind text not null check (kind in ('given', 'withdrawn')),
  at timestamptz not null,
  primary key (community, id),
  foreign key (community, truster) references community.member
);
create index trust_event_trustee on community.trust_event (community, trustee, id);

-- Points of trust that an owner or admin granted, with the reason; never changed.
create table community.trust_grant (
  community int not null,
  id uuid not null,
  member uuid not null,
  points int not null check (points between -1000 and 1000 and points <> 0),
  reason text not null check (char_length(reason) between 1 and 200),
  granted_by uuid not null,
  granted_at timestamptz not null,
  primary key (community, id),
  foreign key (community, member) references community.member,
  foreign key (community, granted_by) references community.member
);
create index trust_grant_member on community.trust_grant (community, member);

-- Links that let somebody in, or let somebody take over a member without sign-in.
create table community.invitation (
  community int not null references community.community,
  id uuid not null,
  hash bytea not null check (length(hash) = 32),
  role text not null check (role in ('member', 'viewer')),
  claims uuid,
  most_uses int not null check (most_uses between 1 and 1000),
  uses int not null check (uses between 0 and most_uses),
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (community, id),
  unique (community, hash),
  foreign key (community, claims) references community.member,
  foreign key (community, made_by) references community.member
);
create index invitation_made on community.invitation (community, made_at);

create view community.member_name as
  select community, id, name, email, status, person is null as managed,
         status = 'active' and roles && array['owner', 'admin', 'treasurer', 'member'] as takes_part
    from community.member;

create view community.member_time as
  select community, id, status, joined_at from community.member;

create view community.status_before as
  select community, member, until, status from community.status_past;

create view community.council_name as
  select community, id, name from community.council;

create view community.seat as
  select community, council, member from community.manager;

-- The members to whom letters can be sent.
create view community.addressee as
  select m.community, m.id as member, m.person, m.name, m.email,
         c.uid, c.name as community_name, c.zone, c.language
    from community.member m
    join community.community c on c.id = m.community
   where m.person is not null and m.email is not null and m.status <> 'left';

grant usage on schema community to ${application};
grant select, insert on all tables in schema community to ${application};
grant update (name, zone, language, currency, trust_for_need, trust_for_request, trust_for_council, trust_for_pool)
   on community.community to ${application};
grant update (person, name, email, roles, status) on community.member to ${application};
grant update (name, description, status) on community.council to ${application};
grant update (uses, revoked_at) on community.invitation to ${application};
grant delete on community.manager, community.trust to ${application};
