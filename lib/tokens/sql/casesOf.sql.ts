import { agentOf, ofModels, stepsOfCases } from "@/lib/tokens/sql/modelSteps.sql";
import type { Grouping } from "@/lib/tokens/tokensQuery";

/**
 * The cases that model steps of some days belong to, each once in every group: those that stand resolved, those that
 * are open, those closed ones that were reviewed, and whose reviews were all accepted.
 * $1 to $5 as in `ofModels`
 * @param by null: all in one group
 */
export const casesOf = (by: Grouping | null) => `
  with worked as (
    select distinct ${keyOf(by)} as key, e.process, e.case_id, s.closed_day, s.resolution, s.reviews
    from ${stepsOfCases}
    where ${ofModels}
  )
  select w.key, count(*)::int as cases,
    count(*) filter (where w.closed_day is not null and w.resolution = 'resolved')::int as resolved,
    count(*) filter (where w.closed_day is null)::int as open,
    count(*) filter (where w.closed_day is not null and w.reviews <> 'none')::int as reviewed,
    count(*) filter (where w.closed_day is not null and w.reviews = 'accepted')::int as accepted
  from worked w
  group by w.key`;

/** How long nine in ten of the steps took at most, of those that say it, by group. $1 to $5 as in `ofModels` */
export const secondsOf = (by: Grouping | null) => `
  select ${keyOf(by)} as key, percentile_disc(0.9) within group (order by e.seconds)::text as seconds
  from event e
  where ${ofModels} and e.seconds is not null
  group by 1`;

/** The key of a group: process, agent, model; '' for what it is not by. */
function keyOf(by: Grouping | null): string {
  const process = by === "process" || by === "process-model" ? "e.process" : "''";
  const agent = by === "agent" ? agentOf : "''";
  const model = by === "model" || by === "process-model" ? "coalesce(e.model, '')" : "''";
  return `array[${process}, ${agent}, ${model}]::text[]`;
}
