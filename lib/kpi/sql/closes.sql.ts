/**
 * Cases by the day of their close, a row a segment (and process): the population of AAR and its parts.
 * Core processes, or the one of $5. Cancelled and duplicate cases are neither in nor out.
 * $1 organisation, $2 first day, $3 last day, $4 first days of the segments, $5 process or null
 */
export const closes = ({ byProcess }: { byProcess: boolean }) => `
  select width_bucket(r.day, $4::date[])::int - 1 as segment,${byProcess ? " r.process," : ""}
    sum(r.cases)::int as cases,
    coalesce(sum(r.cases) filter (where r.machine <> 'none'), 0)::int as auto,
    coalesce(sum(r.cases) filter (where r.resolution = 'resolved' and r.level = 'autonomous'), 0)::int as autonomous,
    coalesce(sum(r.cases) filter (where r.resolution = 'resolved' and r.level = 'supervised'), 0)::int as supervised,
    coalesce(sum(r.cases) filter (where r.resolution = 'resolved' and r.level = 'assisted'), 0)::int as assisted,
    coalesce(sum(r.cases) filter (where r.level = 'unattributed'), 0)::int as unattributed
  from rollup_close r
  join process p on p.organisation_id = $1::uuid and p.process = r.process
  where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date
    and r.resolution not in ('cancelled', 'duplicate')
    and case when $5::text is null then p.core else r.process = $5::text end
  group by segment${byProcess ? ", r.process" : ""}`;
