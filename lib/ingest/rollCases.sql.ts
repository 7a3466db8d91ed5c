import { isCounted } from "@/lib/cases/isCounted.sql";

/**
 * Relations that move the rollups by the cases of the relation `moved`: take what each counted as (`old_…`) out, and put
 * in what it counts as now. Nothing is taken out where the old day is null.
 * $1 organisation
 */
export const rollCases = `
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
duration_moves as (
  select old_closed_day as day, process, old_machine <> 'none' as by_machine, old_duration as duration, -1 as cases
  from moved where old_closed_day is not null and ${isCounted("old_resolution")}
  union all
  select closed_day, process, machine <> 'none', duration, 1
  from moved where closed_day is not null and ${isCounted("resolution")}
),
rolled_duration as (
  insert into rollup_duration as stored (organisation_id, process, day, by_machine, duration, cases)
  select $1::uuid, process, day, by_machine, duration, sum(cases)
  from duration_moves
  group by process, day, by_machine, duration
  having sum(cases) <> 0
  order by process, day, by_machine, duration
  on conflict (organisation_id, process, day, by_machine, duration) do update set
    cases = stored.cases + excluded.cases
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
)`;
