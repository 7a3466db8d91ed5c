import { count } from "@/lib/cases/count.sql";

/** What a case counts as, in the order of the columns of `case_state`. */
export const counted = [
  "level",
  "closed_at",
  "closed_day",
  "resolution",
  "machine",
  "reviews",
  "counted_seconds",
  "first_closed_day",
  "first_resolution",
  "return_days",
  "reopen_days",
];

/**
 * Counts the cases of the relation `touched` anew, in the zone $2, and moves the rollups by what changed: takes the
 * old contribution out and puts the new one in. The rows are locked already, by the merge in the same transaction.
 * $1 organisation, $2 zone
 */
export const recountCases = (touched: string) => `
with touched as (${touched}),
counted as (${count}),
moved as (
  select t.process, t.case_id, c.reopenings,
    ${counted.map((column) => `t.${column} as old_${column}, c.${column}`).join(",\n    ")}
  from touched t
  join counted c on c.process = t.process and c.case_id = t.case_id
  where (${counted.map((column) => `t.${column}`).join(", ")}, t.reopenings)
    is distinct from (${counted.map((column) => `c.${column}`).join(", ")}, c.reopenings)
),
written as (
  update case_state as stored
  set ${counted.map((column) => `${column} = m.${column}`).join(", ")}, reopenings = m.reopenings
  from moved m
  where stored.organisation_id = $1::uuid and stored.process = m.process and stored.case_id = m.case_id
),
close_moves as (
  select old_closed_day as day, process, old_level as level, old_resolution as resolution, old_machine as machine,
    old_reviews as reviews, -1 as cases, -old_counted_seconds as human_seconds
  from moved where old_closed_day is not null
  union all
  select closed_day, process, level, resolution, machine, reviews, 1, counted_seconds
  from moved where closed_day is not null
),
rolled_close as (
  insert into rollup_close as stored
    (organisation_id, day, process, level, resolution, machine, reviews, cases, human_seconds)
  select $1::uuid, day, process, level, resolution, machine, reviews, sum(cases), sum(human_seconds)
  from close_moves
  group by day, process, level, resolution, machine, reviews
  having sum(cases) <> 0 or sum(human_seconds) <> 0
  order by day, process, level, resolution, machine, reviews
  on conflict (organisation_id, day, process, level, resolution, machine, reviews) do update set
    cases = stored.cases + excluded.cases,
    human_seconds = stored.human_seconds + excluded.human_seconds
),
first_close_moves as (
  select old_first_closed_day as day, process, old_first_resolution as resolution, old_return_days as return_days,
    old_reopen_days as reopen_days, -1 as cases
  from moved where old_first_closed_day is not null
  union all
  select first_closed_day, process, first_resolution, return_days, reopen_days, 1
  from moved where first_closed_day is not null
),
rolled_first_close as (
  insert into rollup_first_close as stored
    (organisation_id, day, process, resolution, return_days, reopen_days, cases)
  select $1::uuid, day, process, resolution, return_days, reopen_days, sum(cases)
  from first_close_moves
  group by day, process, resolution, return_days, reopen_days
  having sum(cases) <> 0
  order by day, process, resolution, return_days, reopen_days
  on conflict (organisation_id, day, process, resolution, return_days, reopen_days) do update set
    cases = stored.cases + excluded.cases
)
select count(*)::int as moved from moved`;
