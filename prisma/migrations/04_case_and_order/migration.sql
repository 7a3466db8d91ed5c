-- What the events of one case, and of one order, fold to. Built to merge (lib/cases/fold.ts):
-- earliest, latest, any, sum; so new events are merged without reading the old ones.

create table case_state (
  organisation_id uuid not null,
  process text collate "C" not null,
  case_id text collate "C" not null,

  events bigint not null,
  opened_at timestamptz,
  -- {instant, source, id, resolution}; arrays compare element by element, so max() is the latest close
  first_close text[] collate "C",
  last_close text[] collate "C",
  reopened_at timestamptz,
  -- every reopening up to the first close, and the earliest after it: no other can ever matter
  reopenings timestamptz[],
  contact_at timestamptz,
  accepted_review_at timestamptz,
  human_work boolean not null,
  human_approval boolean not null,
  agent boolean not null,
  system boolean not null,
  unknown boolean not null,
  corrected boolean not null,
  human_seconds numeric not null,

  -- what the case counts as, and where: taken out of the rollups when it changes (lib/cases/count.sql.ts)
  level text collate "C",
  closed_at timestamptz,
  closed_day date,
  resolution text collate "C",
  -- none, agent, system, both
  machine text collate "C",
  -- none, accepted (all of them), corrected (or rejected)
  reviews text collate "C",
  counted_seconds numeric,
  first_closed_day date,
  first_resolution text collate "C",
  -- days of 24 hours, rounded up, from the first close to the customer's return; 31: not within 30
  return_days smallint,
  reopen_days smallint,

  primary key (organisation_id, process, case_id)
) with (fillfactor = 80);
create index case_state_closed on case_state (organisation_id, closed_day, process, case_id)
  where closed_day is not null;
create index case_state_first_closed on case_state (organisation_id, first_closed_day, process, case_id)
  where first_closed_day is not null;

create index case_state_opened on case_state (organisation_id, opened_at, process, case_id);

create table order_state (
  organisation_id uuid not null,
  order_id text collate "C" not null,
  placed_at timestamptz,
  lines bigint not null,
  lines_with_cogs bigint not null,

  placed_day date,
  with_cogs boolean,

  primary key (organisation_id, order_id)
) with (fillfactor = 80);
