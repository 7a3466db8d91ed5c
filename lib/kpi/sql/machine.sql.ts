import { inOwnCurrency } from "@/lib/kpi/sql/inOwnCurrency.sql";

/**
 * What models and tools cost, and the tokens to be priced by the list, by segment, stage and model.
 * $1 organisation, $2 first day, $3 last day, $4 first days of the segments, $5 process or null
 */
export const machine = `
  select width_bucket(r.day, $4::date[])::int - 1 as segment, p.stage, r.model,
    sum(r.model_cost * rate.factor)::text as model_cost,
    sum(r.tool_cost * rate.factor)::text as tool_cost,
    sum(r.costed)::int as costed, sum(r.listed)::int as listed,
    sum(r.listed_input_tokens)::text as input_tokens,
    sum(r.listed_cached_tokens)::text as cached_tokens,
    sum(r.listed_output_tokens)::text as output_tokens
  from rollup_machine r
  join process p on p.organisation_id = $1::uuid and p.process = r.process
  cross join lateral (select ${inOwnCurrency("r")} as factor) rate
  where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date
    and ($5::text is null or r.process = $5::text)
  group by segment, p.stage, r.model`;
