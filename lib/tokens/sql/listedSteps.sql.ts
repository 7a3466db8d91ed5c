import { inOwnCurrency } from "@/lib/kpi/sql/inOwnCurrency.sql";
import { agentOf, isWasted, ofModels, stepsOfCases } from "@/lib/tokens/sql/modelSteps.sql";

/** What a group is narrowed to. $6 process, $7 agent, $8 model, null for what it is not by */
export const ofGroup = `($6::text is null or e.process = $6::text)
    and ($7::text is null or ${agentOf} = $7::text)
    and ($8::text is null or coalesce(e.model, '') = $8::text)`;

/**
 * Model steps, the newest first: all, only those whose cost was wasted, or only those that lack a price.
 * $1 to $5 as in `ofModels`, $6 to $8 as in `ofGroup`, $9 only what was wasted, $10 only without a price, $11 first days
 * of the segments, $12 `segment model` with a price, $13 to $15 the cursor (time, source, id), $16 how many
 */
export const listedSteps = `
  select e.source, e.id, e.time, e.time::text as sorted_by, own.day::text as day, e.process, p.name as process_name,
    e.case_id as "case", e.step, ${agentOf} as agent, coalesce(e.model, '') as model, e.outcome, e.seconds::text,
    e.requests::text, e.input_tokens::text, e.cached_tokens::text, e.output_tokens::text,
    s.closed_day::text, s.resolution, ${isWasted} as wasted,
    e.cost::text as sent, e.currency, (e.cost * rate.factor)::text as cost
  from ${stepsOfCases}
  left join process p on p.organisation_id = $1::uuid and p.process = e.process
  cross join lateral (
    select (e.time at time zone $2::text)::date as day, coalesce(e.currency, '') as currency
  ) own
  cross join lateral (select ${inOwnCurrency("own")} as factor) rate
  where ${ofModels}
    and ${ofGroup}
    and (not $9::boolean or ${isWasted})
    and (not $10::boolean or e.input_tokens is not null and e.cost is null
      and (width_bucket(own.day, $11::date[])::int - 1) || ' ' || coalesce(e.model, '') <> all($12::text[]))
    and ($13::timestamptz is null
      or (e.time, e.source, e.id) < ($13::timestamptz, $14::text collate "C", $15::text collate "C"))
  order by e.time desc, e.source desc, e.id desc
  limit $16::int`;

/** How many the same question has in all; 10,001 for more than 10,000. */
export const countListedSteps = `select count(*)::int as total from (${listedSteps}) counted`;
