-- Sums by day, moved in the transaction that stores the events. Nothing that can be edited is baked in:
-- salaries, prices, rates, stages, core flags and windows are applied when reading.

create table rollup_close (
  organisation_id uuid not null,
  day date not null,
  process text collate "C" not null,
  level text collate "C" not null,
  resolution text collate "C" not null,
  machine text collate "C" not null,
  reviews text collate "C" not null,
  cases bigint not null,
  human_seconds numeric not null,
  primary key (organisation_id, day, process, level, resolution, machine, reviews)
) with (fillfactor = 70);

create table rollup_first_close (
  organisation_id uuid not null,
  day date not null,
  process text collate "C" not null,
  resolution text collate "C" not null,
  return_days smallint not null,
  reopen_days smallint not null,
  cases bigint not null,
  primary key (organisation_id, day, process, resolution, return_days, reopen_days)
) with (fillfactor = 70);

create table rollup_labour (
  organisation_id uuid not null,
  day date not null,
  process text collate "C" not null,
  -- '' where the actor has none
  role text collate "C" not null,
  seconds numeric not null,
  -- human steps and reviews with seconds above 0, and without any
  timed bigint not null,
  untimed bigint not null,
  primary key (organisation_id, day, process, role)
) with (fillfactor = 70);

create table rollup_machine (
  organisation_id uuid not null,
  day date not null,
  process text collate "C" not null,
  -- '' where the step names none
  model text collate "C" not null,
  -- of the explicit cost; '' is the organisation's own
  currency text collate "C" not null,
  outcome text collate "C" not null,
  model_cost numeric not null,
  tool_cost numeric not null,
  -- steps with usage: those that carry their cost, and those to be priced by the list
  costed bigint not null,
  listed bigint not null,
  -- one event may say 2^53: sums are numeric, which does not overflow
  requests numeric not null,
  input_tokens numeric not null,
  cached_tokens numeric not null,
  output_tokens numeric not null,
  listed_input_tokens numeric not null,
  listed_cached_tokens numeric not null,
  listed_output_tokens numeric not null,
  primary key (organisation_id, day, process, model, currency, outcome)
) with (fillfactor = 70);

create table rollup_order (
  organisation_id uuid not null,
  day date not null,
  -- of the amounts; '' is the organisation's own, in which orders are counted too
  currency text collate "C" not null,
  orders bigint not null,
  orders_with_cogs bigint not null,
  amount numeric not null,
  amount_with_cogs numeric not null,
  cogs numeric not null,
  paid numeric not null,
  refunded numeric not null,
  primary key (organisation_id, day, currency)
) with (fillfactor = 70);

create table rollup_spend (
  organisation_id uuid not null,
  -- the days over which the amount is spread, inclusive
  first_day date not null,
  last_day date not null,
  -- the entry's own day, which decides the exchange rate
  day date not null,
  category text collate "C" not null,
  -- '' where the entry names none
  process text collate "C" not null,
  currency text collate "C" not null,
  amount numeric not null,
  entries bigint not null,
  primary key (organisation_id, last_day, first_day, day, category, process, currency)
) with (fillfactor = 70);
