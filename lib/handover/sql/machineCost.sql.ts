import { inOwnCurrency } from "@/lib/kpi/sql/inOwnCurrency.sql";

/**
 * What models and tools cost, and the tokens to be priced by the list, by process, model and segment; each process from
 * a day of its own on.
 * $1 organisation, $2 processes, $3 their first days, $4 last day, $5 first days of the segments
 */
export const machineCost = `
  select r.process, r.model, width_bucket(r.day, $5::date[])::int - 1 as segment,
    sum((r.model_cost + r.tool_cost) * rate.factor)::text as cost,
    sum(r.listed_input_tokens)::text as input_tokens,
    sum(r.listed_cached_tokens)::text as cached_tokens,
    sum(r.listed_output_tokens)::text as output_tokens
  from unnest($2::text[], $3::date[]) as proof (process, from_day)
  join rollup_machine r
    on r.organisation_id = $1::uuid and r.process = proof.process and r.day >= proof.from_day and r.day <= $4::date
  cross join lateral (select ${inOwnCurrency("r")} as factor) rate
  group by r.process, r.model, segment`;
