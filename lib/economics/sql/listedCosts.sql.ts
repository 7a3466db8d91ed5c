import { inOwnCurrency } from "@/lib/kpi/sql/inOwnCurrency.sql";
import { typicalSeconds } from "@/lib/kpi/sql/typicalSeconds.sql";

/** Work is read along the index on time, from the cursor's instant on. */
const inDays = {
  entries: "e.type = 'cost.incurred' and spread.last_day >= $3::date and spread.first_day <= $4::date",
  work: `e.type in ('case.step', 'case.reviewed')
    and e.time >= $3::date::timestamp at time zone $2::text
    and e.time < ($4::date + 1)::timestamp at time zone $2::text
    and ($12::int is distinct from 1 or e.time >= $13::timestamptz)`,
};

const costs = (of: keyof typeof inDays) => `
  select part.place, part.kind, figure.name as figure, e.source, e.id, e.type, e.time, e.time::text as sorted_by,
    own.day::text as day, e.process, p.name as process_name, e.case_id as "case", e.step, e.actor_kind,
    e.actor_role as role, coalesce(e.seconds, typical.seconds)::text as seconds,
    e.seconds is null and typical.seconds is not null as estimated, e.model, e.input_tokens::text, e.cached_tokens::text,
    e.output_tokens::text, e.category, e.title, e.note,
    (case when part.place = 0 then e.amount when part.kind <> 'labour' then e.cost end)::text as sent, e.currency,
    ((case when part.place = 0 then e.amount else e.cost end) * rate.factor)::text as cost,
    spread.first_day::text, spread.last_day::text, spread.last_day - spread.first_day + 1 as days_over,
    least(spread.last_day, $4::date) - greatest(spread.first_day, $3::date) + 1 as days_inside
  from event e
  cross join lateral (
    select (e.time at time zone $2::text)::date as day, coalesce(e.currency, '') as currency
  ) own
  cross join lateral (
    select coalesce(e.first_day, own.day) as first_day, coalesce(e.last_day, own.day) as last_day
  ) spread
  cross join lateral (select ${inOwnCurrency("own")} as factor) rate
  cross join lateral (
    select 0 as place, e.category collate "C" as kind where e.type = 'cost.incurred'
    union all
    select 1, 'labour' collate "C"
    where (e.type = 'case.step' and e.actor_kind = 'human' or e.type = 'case.reviewed')
      and e.seconds is distinct from 0
    union all
    select 1, (case when e.model is not null or e.input_tokens is not null then 'model' else 'tool' end) collate "C"
    where e.type = 'case.step' and (e.cost is not null or e.input_tokens is not null)
  ) part
  cross join lateral (
    select e.process, case when e.type = 'case.step' then e.step else '' end as step, own.day
  ) piece
  left join lateral (${typicalSeconds("piece")}) typical on part.kind = 'labour' and part.place = 1 and e.seconds is null
  left join process p on p.organisation_id = $1::uuid and p.process = e.process
  cross join lateral (
    select case
      when part.place = 1 then p.stage || '.' || part.kind
      when part.kind in ('acquisition', 'service', 'fulfilment') then part.kind || '.spend'
      when part.kind in ('device', 'overhead') then 'outside.' || part.kind
      else coalesce(p.stage, 'unallocated') || '.' || part.kind
    end as name
  ) figure
  cross join lateral (
    select width_bucket(own.day, $8::date[])::int - 1 as number
  ) segment
  where e.organisation_id = $1::uuid
    and ${inDays[of]}
    and figure.name = any($5::text[])
    and ($6::text is null or e.process = $6::text)
    and (not $7::boolean or part.place = 1 and case part.kind
      when 'labour' then coalesce(e.seconds, typical.seconds) is null
        or segment.number <> all($9::int[])
          and segment.number || ' ' || coalesce(e.actor_role, '') <> all($10::text[])
      when 'model' then e.cost is null
        and segment.number || ' ' || coalesce(e.model, '') <> all($11::text[])
      else false
    end)
    and ($18::text is null or part.place = 1 and part.kind = 'labour' and case $18::text
      when 'measured' then e.seconds is not null
      when 'unmeasured' then e.seconds is null
      when 'estimated' then e.seconds is null and typical.seconds is not null
      else coalesce(e.seconds, typical.seconds) is null
    end)
    and ($19::text is null or e.type <> 'cost.incurred' and piece.step = $19::text)
    and ($20::text is null or part.place = case $20::text when 'entry' then 0 else 1 end)
    and ($12::int is null or (part.place, e.time, e.source, e.id, part.kind)
      > ($12::int, $13::timestamptz, $14::text collate "C", $15::text collate "C", $16::text collate "C"))`;
const inOrder = "order by time, source, id, kind limit $17::int";

/**
 * What the figures of the cost tree are made of, one by one, in order of time, ledger entries first: of an event each
 * kind of cost that it brings. The conditions are those of the sums that the rollups hold; a test holds the two equal.
 * Entries and work are each read to the page's end and no further.
 * $1 organisation, $2 zone, $3 first day, $4 last day, $5 figures, $6 process or null, $7 only those without a price,
 * $8 first days of the segments, $9 segments in which every role has a salary, $10 `segment role` with a salary,
 * $11 `segment model` with a price, $12–$16 the cursor (place, time, source, id, kind), $17 how many,
 * $18 only the work of people whose time is measured, estimated, missing or unmeasured (either), $19 only a step ('' for
 * reviews), $20 only entries or work; null for any
 */
export const listedCosts = `
  select *
  from ((${costs("entries")} ${inOrder}) union all (${costs("work")} ${inOrder})) listed
  order by place, time, source, id, kind
  limit $17::int`;

/** How many the same question has in all; $17, that is 10,001, for more than 10,000. */
export const countCosts = `
  select count(*)::int as total
  from ((${costs("entries")} limit $17::int) union all (${costs("work")} limit $17::int) limit $17::int) counted`;
