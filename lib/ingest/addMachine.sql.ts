/**
 * Adds what models and tools cost, and the tokens that are priced by the list when reading, of the relation `new`,
 * by day of the step, process, model, currency and outcome; with -1 takes them out. A step's cost is the model's when
 * it has a model or usage.
 * $1 organisation, $2 zone
 */
export const addMachine = (times: 1 | -1 = 1) => `
  insert into rollup_machine as stored
    (organisation_id, day, process, model, currency, outcome, ${measures.map(([column]) => column).join(", ")})
  select $1::uuid, (time at time zone $2::text)::date as day, process, coalesce(model, '') as model_key,
    case when cost is null then '' else coalesce(currency, '') end as currency_key, outcome,
    ${measures.map(([, sum]) => `${times} * ${sum}`).join(",\n    ")}
  from new
  where type = 'case.step' and (cost is not null or input_tokens is not null)
  group by day, process, model_key, currency_key, outcome
  order by day, process, model_key, currency_key, outcome
  on conflict (organisation_id, day, process, model, currency, outcome) do update set
    ${measures.map(([column]) => `${column} = stored.${column} + excluded.${column}`).join(",\n    ")}`;

const measures = [
  ["model_cost", "coalesce(sum(cost) filter (where model is not null or input_tokens is not null), 0)"],
  ["tool_cost", "coalesce(sum(cost) filter (where model is null and input_tokens is null), 0)"],
  ["costed", "count(*) filter (where input_tokens is not null and cost is not null)"],
  ["listed", "count(*) filter (where input_tokens is not null and cost is null)"],
  ["requests", "coalesce(sum(requests), 0)"],
  ["input_tokens", "coalesce(sum(input_tokens), 0)"],
  ["cached_tokens", "coalesce(sum(cached_tokens), 0)"],
  ["output_tokens", "coalesce(sum(output_tokens), 0)"],
  ["listed_input_tokens", "coalesce(sum(input_tokens) filter (where cost is null), 0)"],
  ["listed_cached_tokens", "coalesce(sum(cached_tokens) filter (where cost is null), 0)"],
  ["listed_output_tokens", "coalesce(sum(output_tokens) filter (where cost is null), 0)"],
] as const;
