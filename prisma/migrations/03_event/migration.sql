-- Events are immutable: every figure is a function of them and of the settings.
-- No foreign key here nor on what is folded from events: it would be checked for every row (a quarter of the
-- ingest time), and the transaction holds the organisation's row anyway.
-- One column for each thing an event can say; most are null in any one row, and a null costs a bit.

create table event (
  organisation_id uuid not null,
  source text collate "C" not null,
  id text collate "C" not null,
  type text collate "C" not null,
  time timestamptz not null,
  received_at timestamptz not null,

  process text collate "C",
  case_id text collate "C",
  order_id text collate "C",

  step text,
  actor_kind text,
  actor_id text,
  actor_role text,
  seconds numeric,
  outcome text,
  reason text,
  touch text,
  verdict text,
  resolution text,

  channel text,
  customer text,
  title text,
  note text,

  amount numeric,
  cogs numeric,
  cost numeric,
  error_cost numeric,
  -- null: the organisation's own
  currency text,

  model text,
  input_tokens bigint,
  cached_tokens bigint,
  output_tokens bigint,
  requests bigint,

  category text,
  first_day date,
  last_day date,

  role text,
  fte numeric,
  monthly_salary numeric,

  input_price numeric,
  cached_price numeric,
  output_price numeric,

  change_kind text,

  primary key (organisation_id, source, id)
);

-- the events of one case: its timeline, and what is folded again by rebuild and undo
create index event_case on event (organisation_id, process, case_id) where case_id is not null;

-- what is applied when reading: who is paid what, what a model costs, what was changed
create index event_dated on event (organisation_id, type, time)
  where type in ('headcount.set', 'model.priced', 'change.made');

-- where events come from, and the last of them for the live feed
create table source (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  source text collate "C" not null,
  events bigint not null,
  first_received_at timestamptz not null,
  last_received_at timestamptz not null,
  last_time timestamptz not null,
  -- ids of the events that came last, newest first, 20 at most
  recent_ids text[] not null,
  primary key (organisation_id, source)
);

-- what was refused and why, the last 1,000
create table refusal (
  organisation_id uuid not null references organisation (organisation_id) on delete cascade,
  id uuid not null,
  at timestamptz not null,
  source text,
  event_id text,
  type text,
  code text not null,
  pointer text not null,
  detail text not null,
  primary key (organisation_id, id)
);
create index refusal_at on refusal (organisation_id, at desc, id);
