import { inOwnCurrency } from "@/lib/kpi/sql/inOwnCurrency.sql";

/**
 * Mistakes, a row each: reviews that were not accepted, and refunds that name the case that they make good, with what they
 * cost in the organisation's currency (null: nobody said it) and whose work the case is. An index of its own holds each
 * kind by time.
 * $1 organisation, $2 time zone, $3 first day, $4 last day, $5 process or null
 */
export const mistakes = `
  select e.type, e.source, e.id, e.time, sent.day, e.process, e.case_id, e.step, e.verdict, e.order_id,
    e.amount as sent_amount, e.currency as sent_currency, e.amount * rate.factor as cost,
    case when c.machine is null then 'unknown' when c.machine = 'none' then 'people' else 'agents' end as whose
  from (
    select r.type, r.source, r.id, r.time, r.process, r.case_id, r.step, r.verdict, r.order_id, r.currency,
      r.error_cost as amount
    from event r
    where r.organisation_id = $1::uuid and r.type = 'case.reviewed' and r.verdict <> 'accepted'
      and r.time >= $3::date::timestamp at time zone $2::text
      and r.time < ($4::date + 1)::timestamp at time zone $2::text
      and ($5::text is null or r.process = $5::text)
    union all
    select r.type, r.source, r.id, r.time, r.process, r.case_id, null, null, r.order_id, r.currency, r.amount
    from event r
    where r.organisation_id = $1::uuid and r.type = 'order.refunded' and r.case_id is not null
      and r.time >= $3::date::timestamp at time zone $2::text
      and r.time < ($4::date + 1)::timestamp at time zone $2::text
      and ($5::text is null or r.process = $5::text)
  ) e
  left join case_state c on c.organisation_id = $1::uuid and c.process = e.process and c.case_id = e.case_id
  cross join lateral (
    select coalesce(e.currency, '') as currency, (e.time at time zone $2::text)::date as day
  ) sent
  cross join lateral (select ${inOwnCurrency("sent")} as factor) rate`;

/** Their number and sum by segment and whose work it was. $6 first days of the segments */
export const mistakesBySegment = `
  select width_bucket(m.day, $6::date[])::int - 1 as segment, m.whose, count(*)::int as mistakes,
    count(m.cost)::int as told, trim_scale(sum(m.cost))::text as cost
  from (${mistakes}) m
  group by segment, m.whose`;

/** Their number and sum in all. */
export const mistakesInAll = `
  select count(*)::int as count, trim_scale(sum(m.cost))::text as cost from (${mistakes}) m`;

/**
 * A page of them, the dearest first, those whose cost nobody said last; equal ones the latest first.
 * $6 whose or null, $7 … $10 the cursor (cost, time, source, id), $11 how many
 */
export const listedMistakes = `
  select m.type, m.source, m.id, m.time, m.time::text as sorted_by, m.day::text, m.process,
    coalesce(p.name, m.process) as process_name, m.case_id as "case", m.step, m.verdict, m.order_id as "order",
    trim_scale(m.sent_amount)::text as sent, m.sent_currency as currency, trim_scale(m.cost)::text as cost, m.whose
  from (${mistakes}) m
  left join process p on p.organisation_id = $1::uuid and p.process = m.process
  where ($6::text is null or m.whose = $6::text)
    and ($7::numeric is null or (coalesce(m.cost, -1), m.time, m.source, m.id)
      < ($7::numeric, $8::timestamptz, $9::text collate "C", $10::text collate "C"))
  order by coalesce(m.cost, -1) desc, m.time desc, m.source desc, m.id desc
  limit $11::int`;

/** How many the same question has, and what they cost together. $6 as above */
export const countedMistakes = `
  select count(*)::int as total, coalesce(trim_scale(sum(m.cost)), 0)::text as sum
  from (${mistakes}) m
  where $6::text is null or m.whose = $6::text`;
