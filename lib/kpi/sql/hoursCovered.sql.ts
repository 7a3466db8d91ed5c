/**
 * Cases that have a typical time, by process and by what machines had a part in them: the hours they would take by hand,
 * all of them and those that ran untouched. The typical time is the one in force on the closing day. Core processes, or
 * the one of $4.
 * $1 organisation, $2 first day, $3 last day, $4 process or null
 */
export const hoursCovered = `
  select r.process, p.name, r.machine, sum(r.cases * baseline.seconds)::text as of_all,
    coalesce(sum(r.cases * baseline.seconds)
      filter (where r.resolution = 'resolved' and r.level = 'autonomous'), 0)::text as of_autonomous
  from rollup_close r
  join process p on p.organisation_id = $1::uuid and p.process = r.process
    and case when $4::text is null then p.core else p.process = $4::text end
  cross join lateral (
    select b.seconds
    from process_baseline b
    where b.organisation_id = $1::uuid and b.process = r.process and b.from_day <= r.day
    order by b.from_day desc
    limit 1
  ) baseline
  where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date
    and r.resolution not in ('cancelled', 'duplicate')
  group by r.process, p.name, r.machine
  having sum(r.cases) <> 0`;
