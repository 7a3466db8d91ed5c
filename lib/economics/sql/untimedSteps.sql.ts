/**
 * The steps of a process that came without their time, the most frequent first, and those that have typical minutes;
 * step '' is a review. `minutes` as in force on the last day.
 * $1 organisation, $2 process, $3 first day, $4 last day
 */
export const untimedSteps = `
  select coalesce(u.step, m.step) as step, coalesce(u.pieces, 0)::int as pieces, trim_scale(m.minutes)::text as minutes, m.from_day::text
  from (
    select r.step, sum(r.pieces) as pieces
    from rollup_untimed r
    where r.organisation_id = $1::uuid and r.process = $2::text and r.day >= $3::date and r.day <= $4::date
    group by r.step
    having sum(r.pieces) > 0
  ) u
  full join (
    select distinct on (t.step) t.step, t.minutes, t.from_day
    from process_step_minutes t
    where t.organisation_id = $1::uuid and t.process = $2::text and t.from_day <= $4::date
    order by t.step, t.from_day desc
  ) m on m.step = u.step
  order by 2 desc, 1
  limit 100`;
