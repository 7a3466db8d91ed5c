/**
 * Adds what models and tools cost, and the tokens that are priced by the list when reading, of the relation `new`,
 * by day of the step, process, model, currency and outcome. A step's cost is the model's when it has a model or usage.
 * $1 organisation, $2 zone
 */
export const addMachine = `
  insert into rollup_machine as stored
    (organisation_id, day, process, model, currency, outcome, model_cost, tool_cost, costed, listed, requests,
     input_tokens, cached_tokens, output_tokens, listed_input_tokens, listed_cached_tokens, listed_output_tokens)
  select $1::uuid, (time at time zone $2::text)::date as day, process, coalesce(model, '') as model_key,
    case when cost is null then '' else coalesce(currency, '') end as currency_key, outcome,
    coalesce(sum(cost) filter (where model is not null or input_tokens is not null), 0),
    coalesce(sum(cost) filter (where model is null and input_tokens is null), 0),
    count(*) filter (where input_tokens is not null and cost is not null),
    count(*) filter (where input_tokens is not null and cost is null),
    coalesce(sum(requests), 0),
    coalesce(sum(input_tokens), 0), coalesce(sum(cached_tokens), 0), coalesce(sum(output_tokens), 0),
    coalesce(sum(input_tokens) filter (where cost is null), 0),
    coalesce(sum(cached_tokens) filter (where cost is null), 0),
    coalesce(sum(output_tokens) filter (where cost is null), 0)
  from new
  where type = 'case.step' and (cost is not null or input_tokens is not null)
  group by day, process, model_key, currency_key, outcome
  order by day, process, model_key, currency_key, outcome
  on conflict (organisation_id, day, process, model, currency, outcome) do update set
    model_cost = stored.model_cost + excluded.model_cost,
    tool_cost = stored.tool_cost + excluded.tool_cost,
    costed = stored.costed + excluded.costed,
    listed = stored.listed + excluded.listed,
    requests = stored.requests + excluded.requests,
    input_tokens = stored.input_tokens + excluded.input_tokens,
    cached_tokens = stored.cached_tokens + excluded.cached_tokens,
    output_tokens = stored.output_tokens + excluded.output_tokens,
    listed_input_tokens = stored.listed_input_tokens + excluded.listed_input_tokens,
    listed_cached_tokens = stored.listed_cached_tokens + excluded.listed_cached_tokens,
    listed_output_tokens = stored.listed_output_tokens + excluded.listed_output_tokens`;
