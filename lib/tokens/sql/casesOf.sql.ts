import { agentOf, ofModels } from "@/lib/tokens/sql/modelSteps.sql";
import type { Grouping } from "@/lib/tokens/tokensQuery";

const counts = `count(*)::int as cases,
    count(*) filter (where closed_day is not null and resolution = 'resolved')::int as resolved,
    count(*) filter (where closed_day is null)::int as open,
    count(*) filter (where closed_day is not null and reviews <> 'none')::int as reviewed,
    count(*) filter (where closed_day is not null and reviews = 'accepted')::int as accepted`;

/**
 * The cases that model steps of some days belong to, each once in every group, and once in all of them (key null):
 * those that stand resolved, those that are open, those closed ones that were reviewed, and whose reviews were all
 * accepted.
 * $1 to $5 as in `ofModels`
 */
export const casesOf = (by: Grouping) => `
  with worked as (
    select e.process, e.case_id, ${keyOf(by)}
    from event e
    where ${ofModels}
    group by 1, 2, 3, 4, 5
  ),
  stated as materialized (
    select w.*, s.closed_day, s.resolution, s.reviews
    from worked w
    left join case_state s on s.organisation_id = $1::uuid and s.process = w.process and s.case_id = w.case_id
  )
  select array[process_key, agent_key, model_key]::text[] as key, ${counts}
  from stated
  group by process_key, agent_key, model_key
  union all
  select null, ${counts}
  from (
    select min(closed_day) as closed_day, min(resolution) as resolution, min(reviews) as reviews
    from stated
    group by process, case_id
  ) whole`;

/**
 * How long nine in ten of the steps took at most, of those that say it, by group, and of all of them (key null).
 * $1 to $5 as in `ofModels`
 */
export const secondsOf = (by: Grouping) => `
  with timed as (
    select e.seconds, ${keyOf(by)}
    from event e
    where ${ofModels} and e.seconds is not null
  )
  select case when grouping(process_key) = 0 then array[process_key, agent_key, model_key]::text[] end as key,
    percentile_disc(0.9) within group (order by seconds)::text as seconds
  from timed
  group by grouping sets ((process_key, agent_key, model_key), ())`;

/** The names of a group, compared by code point, which is quick; '' for what it is not by. */
function keyOf(by: Grouping): string {
  const process = by === "process" || by === "process-model" ? "e.process" : "''::text";
  const agent = by === "agent" ? agentOf : "''::text";
  const model = by === "model" || by === "process-model" ? "coalesce(e.model, '')" : "''::text";
  return `(${process}) collate "C" as process_key, (${agent}) collate "C" as agent_key,
      (${model}) collate "C" as model_key`;
}
