import { inOwnCurrency } from "@/lib/kpi/sql/inOwnCurrency.sql";
import { agentOf, isWasted, ofModels, stepsOfCases } from "@/lib/tokens/sql/modelSteps.sql";

const sums = `sum(r.model_cost * rate.factor)::text as cost,
    sum(r.costed)::int as costed, sum(r.listed)::int as listed, sum(r.requests)::text as requests,
    sum(r.input_tokens)::text as input_tokens, sum(r.cached_tokens)::text as cached_tokens,
    sum(r.output_tokens)::text as output_tokens, sum(r.listed_input_tokens)::text as listed_input_tokens,
    sum(r.listed_cached_tokens)::text as listed_cached_tokens,
    sum(r.listed_output_tokens)::text as listed_output_tokens`;

/**
 * What model steps used and cost, by segment, process, agent and model, what was wasted apart: from the steps
 * themselves, each with what became of its case.
 * $1 to $5 as in `ofModels`, $6 first days of the segments
 */
export const stepSums = `
  with summed as (
    select (e.time at time zone $2::text)::date as day, e.process, (${agentOf}) collate "C" as agent,
      coalesce(e.model, '') collate "C" as model,
      (case when e.cost is null then '' else coalesce(e.currency, '') end) collate "C" as currency,
      ${isWasted} as wasted,
      count(*) as steps, count(*) filter (where e.outcome <> 'ok') as failed,
      coalesce(sum(e.cost), 0) as model_cost,
      count(*) filter (where e.input_tokens is not null and e.cost is not null) as costed,
      count(*) filter (where e.input_tokens is not null and e.cost is null) as listed,
      coalesce(sum(e.requests), 0) as requests,
      coalesce(sum(e.input_tokens), 0) as input_tokens,
      coalesce(sum(e.cached_tokens), 0) as cached_tokens,
      coalesce(sum(e.output_tokens), 0) as output_tokens,
      coalesce(sum(e.input_tokens) filter (where e.cost is null), 0) as listed_input_tokens,
      coalesce(sum(e.cached_tokens) filter (where e.cost is null), 0) as listed_cached_tokens,
      coalesce(sum(e.output_tokens) filter (where e.cost is null), 0) as listed_output_tokens
    from ${stepsOfCases}
    where ${ofModels}
    group by 1, 2, 3, 4, 5, 6
  )
  select width_bucket(r.day, $6::date[])::int - 1 as segment, r.process, r.agent, r.model, r.wasted,
    sum(r.steps)::int as steps, sum(r.failed)::int as failed, ${sums}
  from summed r
  cross join lateral (select ${inOwnCurrency("r")} as factor) rate
  group by segment, r.process, r.agent, r.model, r.wasted`;

/**
 * The same from the sums by day that are kept, for more steps than can be looked into: without the agents, and without
 * what became of the cases. They know nothing of a step that brings neither usage nor a cost.
 * $1 organisation, $2 first day, $3 last day, $4 process or null, $5 first days of the segments
 */
export const keptSums = `
  select width_bucket(r.day, $5::date[])::int - 1 as segment, r.process, '' as agent, r.model,
    r.outcome <> 'ok' as wasted, null::int as steps, null::int as failed, ${sums}
  from rollup_machine r
  cross join lateral (select ${inOwnCurrency("r")} as factor) rate
  where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date
    and ($4::text is null or r.process = $4::text)
    and (r.model <> '' or r.costed + r.listed <> 0)
  group by segment, r.process, r.model, r.outcome <> 'ok'`;
