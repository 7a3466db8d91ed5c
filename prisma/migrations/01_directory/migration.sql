-- The directory: what must be known before the organisation is.
-- These tables answer nothing but the id of a person or of an organisation, and have no row-level security.

create table person (
  id uuid primary key,
  email text collate "C" not null unique,
  name text not null,
  password_hash text not null,
  -- raised to end every session of the person at once
  session_version integer not null default 1,
  created_at timestamptz not null
);

create table directory_slug (
  slug text collate "C" primary key,
  organisation_id uuid not null unique
);

create table directory_member (
  person_id uuid not null references person (id) on delete cascade,
  organisation_id uuid not null,
  primary key (person_id, organisation_id)
);
create index directory_member_organisation on directory_member (organisation_id);

create table directory_key (
  key_id text collate "C" primary key,
  organisation_id uuid not null
);
create index directory_key_organisation on directory_key (organisation_id);

-- failed sign-ins by account and by address, counted in windows
create table sign_in_attempt (
  subject text collate "C" not null,
  window_start timestamptz not null,
  failures integer not null,
  primary key (subject, window_start)
);
