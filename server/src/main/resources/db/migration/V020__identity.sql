create schema identity;

create table identity.person (
  id uuid primary key,
  name text not null check (char_length(name) between 1 and 200),
  email text not null unique check (char_length(email) between 3 and 254),
  password text not null check (char_length(password) between 1 and 500),
  created_at timestamptz not null
);

-- One-time links to a new password; only the SHA-256 of their secret is kept.
create table identity.reset_link (
  hash bytea primary key check (length(hash) = 32),
  person uuid not null references identity.person,
  expires_at timestamptz not null
);
create index reset_link_person on identity.reset_link (person);

create table identity.token (
  id uuid primary key,
  person uuid not null references identity.person,
  name text not null check (char_length(name) between 1 and 200),
  hash bytea not null unique check (length(hash) = 32),
  scope text not null check (scope in ('read', 'write')),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at <= created_at + interval '366 days'),
  used_at timestamptz
);
create index token_person on identity.token (person);

-- How often something was tried since the window began; the subject is a hash of what and who.
create table identity.attempt (
  subject bytea primary key check (length(subject) = 32),
  began_at timestamptz not null,
  count int not null check (count > 0)
) with (fillfactor = 50);
create index attempt_began on identity.attempt (began_at);

-- The first start: secrets that open /setup, and the one row that decides who was first.
create table identity.setup_token (
  hash bytea primary key check (length(hash) = 32),
  made_at timestamptz not null
);
create table identity.setup (
  one boolean primary key default true check (one),
  person uuid not null references identity.person deferrable initially deferred,
  done_at timestamptz not null
);

-- What a write with a key was answered. Community is all zeros outside of any.
-- The key as a hash, and the answer locked with the key itself: neither can be used from here.
create table identity.once (
  community uuid not null,
  person uuid not null,
  key text not null check (char_length(key) = 64),
  content bytea not null check (length(content) = 32),
  status int not null check (status = 0 or status between 200 and 399),
  location text not null check (char_length(location) <= 2000),
  type text not null check (char_length(type) <= 200),
  body bytea not null check (length(body) <= 1048592),
  asked_at timestamptz not null,
  primary key (community, person, key)
);
create index once_asked on identity.once (asked_at);

-- The tables of Spring Session.
create table identity.session (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index session_expiry on identity.session (expiry_time);
create index session_principal on identity.session (principal_name);
create table identity.session_attributes (
  session_primary_id char(36) not null references identity.session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);

grant usage on schema identity to ${application};
grant select, insert on identity.person, identity.setup to ${application};
grant update (name, password) on identity.person to ${application};
grant select, insert, delete on identity.reset_link, identity.setup_token to ${application};
grant select, insert, update, delete
   on identity.token, identity.attempt, identity.once, identity.session, identity.session_attributes
   to ${application};
