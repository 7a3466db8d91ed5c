-- An organisation, its people, its settings and the log of who changed them.

create table organisation (
  organisation_id uuid primary key,
  slug text collate "C" not null,
  name text not null,
  timezone text not null,
  currency text not null,
  load_factor numeric(10, 4) not null default 1.67,
  productive_hours numeric(10, 4) not null default 160,
  roadmap_start date,
  -- fictional, made by the sample generator
  sample boolean not null default false,
  created_at timestamptz not null
);

create table member (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  person_id uuid not null,
  role text not null check (role in ('viewer', 'manager', 'admin', 'owner')),
  created_at timestamptz not null,
  primary key (organisation_id, person_id)
);

create table api_key (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  key_id text collate "C" not null,
  name text not null,
  -- SHA-256 of the secret: it has 256 bits of its own, so a slow hash would add nothing
  secret_hash bytea not null,
  scopes text[] not null,
  created_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz,
  primary key (organisation_id, key_id)
);

create table exchange_rate (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  currency text collate "C" not null,
  from_day date not null,
  -- one unit of the currency in the organisation's own
  rate numeric(24, 12) not null check (rate > 0),
  primary key (organisation_id, currency, from_day)
);

create table process (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  process text collate "C" not null,
  name text not null,
  stage text not null default 'service' check (stage in ('acquisition', 'service', 'fulfilment', 'backoffice')),
  core boolean not null default true,
  reopen_window_days smallint not null default 7 check (reopen_window_days between 1 and 30),
  error_cost numeric(21, 6),
  -- false until somebody has confirmed the settings of a process that an event created
  reviewed boolean not null default false,
  created_at timestamptz not null,
  primary key (organisation_id, process)
);

create table process_baseline (
  organisation_id uuid not null,
  process text collate "C" not null,
  from_day date not null,
  seconds numeric(21, 6) not null check (seconds >= 0),
  primary key (organisation_id, process, from_day),
  foreign key (organisation_id, process) references process (organisation_id, process) on delete cascade
);

create table audit_entry (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'key', 'command')),
  actor_id text not null,
  action text not null,
  subject text not null,
  before jsonb,
  after jsonb,
  primary key (organisation_id, id)
);
create index audit_entry_at on audit_entry (organisation_id, at desc, id);
