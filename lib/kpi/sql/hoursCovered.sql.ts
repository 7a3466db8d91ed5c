/**
 * Cases of core processes that have a typical time: the hours they would take by hand, all of them and those that ran
 * untouched. The typical time is the one in force on the closing day.
 * $1 organisation, $2 first day, $3 last day
 */
export const hoursCovered = `
  select coalesce(sum(r.cases * baseline.seconds), 0)::text as of_all,
    coalesce(sum(r.cases * baseline.seconds)
      filter (where r.resolution = 'resolved' and r.level = 'autonomous'), 0)::text as of_autonomous
  from rollup_close r
  join process p on p.organisation_id = $1::uuid and p.process = r.process and p.core
  cross join lateral (
    select b.seconds
    from process_baseline b
    where b.organisation_id = $1::uuid and b.process = r.process and b.from_day <= r.day
    order by b.from_day desc
    limit 1
  ) baseline
  where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date
    and r.resolution not in ('cancelled', 'duplicate')`;
