import { inOwnCurrency } from "@/lib/kpi/sql/inOwnCurrency.sql";
import { typicalSeconds } from "@/lib/kpi/sql/typicalSeconds.sql";

/** One case with the settings of its process. $1 organisation, $2 process, $3 case */
export const caseOf = `
  select s.process, p.name as process_name, p.stage, p.core, p.reopen_window_days::int as window_days,
    s.case_id as "case", s.level, s.opened_at, s.closed_at, s.closed_day::text, s.resolution,
    s.first_closed_day::text, s.first_resolution, s.return_days::int, s.reopen_days::int, s.human_seconds::text
  from case_state s
  join process p on p.organisation_id = $1::uuid and p.process = s.process
  where s.organisation_id = $1::uuid and s.process = $2::text and s.case_id = $3::text`;

/**
 * The events of one case, and refunds that name it, in the order in which they happened; 1,000 at the most.
 * `typical_seconds` where a person's step or review came without its time; cost and error cost in the organisation's currency, beside what was sent.
 * $1 organisation, $2 process, $3 case, $4 zone
 */
export const timelineOf = `
  select e.source, e.id, e.type, e.time, (e.time at time zone $4::text)::date::text as day,
    e.step, e.actor_kind, e.actor_id, e.actor_role, e.seconds::text, typical.seconds::text as typical_seconds, e.outcome, e.reason, e.touch, e.verdict,
    e.resolution, e.channel, e.customer, e.title, e.amount::text, e.currency,
    (e.cost * rate.factor)::text as cost, (e.error_cost * rate.factor)::text as error_cost,
    e.model, e.input_tokens::text, e.cached_tokens::text, e.output_tokens::text, e.requests::text, e.order_id
  from event e
  cross join lateral (
    select coalesce(e.currency, '') as currency, (e.time at time zone $4::text)::date as day
  ) money
  cross join lateral (select ${inOwnCurrency("money")} as factor) rate
  cross join lateral (
    select e.process, case when e.type = 'case.step' then e.step else '' end as step, money.day
  ) piece
  left join lateral (${typicalSeconds("piece")}) typical
    on e.seconds is null and (e.type = 'case.step' and e.actor_kind = 'human' or e.type = 'case.reviewed')
  where e.organisation_id = $1::uuid and e.process = $2::text and e.case_id = $3::text
  order by e.time, e.source, e.id
  limit 1000`;
