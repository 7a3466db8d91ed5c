import { dataSince } from "@/lib/kpi/sql/dataSince.sql";
import { inOwnCurrency } from "@/lib/kpi/sql/inOwnCurrency.sql";

/**
 * What is dated and applied when reading, in the order in which it came into force: headcounts, model prices (a
 * million tokens), baselines, estimated margins and what was typed of the firm (with the first day of the data that take
 * its place), in the organisation's zone and currency.
 * $1 organisation, $2 last day
 */
export const dated = `
with organisation_now as (
  select timezone, currency, load_factor::text, productive_hours::text, default_prices
  from organisation where organisation_id = $1::uuid
),
set_event as (
  select e.*, (e.time at time zone o.timezone)::date as day, coalesce(e.currency, '') as currency_key
  from event e, organisation_now o
  where e.organisation_id = $1::uuid and e.type in ('headcount.set', 'model.priced')
),
converted as (
  select s.*, ${inOwnCurrency("row_in_currency")} as factor
  from set_event s
  cross join lateral (select s.currency_key as currency, s.day as day) row_in_currency
  where s.day <= $2::date
)
select
  (select row_to_json(o) from organisation_now o) as organisation,
  (select coalesce(json_agg(json_build_object(
      'day', day, 'role', role, 'fte', fte::text, 'salary', (monthly_salary * factor)::text
    ) order by time, source, id), '[]') from converted where type = 'headcount.set') as headcounts,
  (select coalesce(json_agg(json_build_object(
      'day', day, 'model', model, 'input', (input_price * factor)::text,
      'cached', (coalesce(cached_price, input_price) * factor)::text, 'output', (output_price * factor)::text
    ) order by time, source, id), '[]') from converted where type = 'model.priced') as prices,
  (select coalesce(json_agg(json_build_object(
      'day', from_day, 'process', process, 'seconds', seconds::text
    ) order by from_day), '[]') from process_baseline
    where organisation_id = $1::uuid and from_day <= $2::date) as baselines,
  (select coalesce(json_agg(json_build_object(
      'day', from_day, 'channel', channel, 'share', share::text
    ) order by from_day), '[]') from margin_estimate
    where organisation_id = $1::uuid and from_day <= $2::date) as margins,
  (select coalesce(json_agg(json_build_object(
      'day', from_day, 'people', people::text, 'pay', pay::text, 'sales', sales::text, 'ads', ads::text
    ) order by from_day), '[]') from typed_start
    where organisation_id = $1::uuid and from_day <= $2::date) as typed,
  (${dataSince({ always: false })}) as since,
  (select coalesce(json_agg(json_build_object(
      'process', process, 'stage', stage, 'core', core, 'window', reopen_window_days
    ) order by process), '[]') from process where organisation_id = $1::uuid) as processes`;
