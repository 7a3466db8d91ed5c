/**
 * Cases by the day of their first close, a row a segment (and process): the population of FCR and of the reopening
 * rate. The window of each process is applied here, so a changed window is in force at once.
 * Processes of stage service, or the one of $5.
 * $1 organisation, $2 first day, $3 last day, $4 first days of the segments, $5 process or null
 */
export const firstCloses = ({ byProcess }: { byProcess: boolean }) => `
  select width_bucket(r.day, $4::date[])::int - 1 as segment,${byProcess ? " r.process," : ""}
    sum(r.cases)::int as cases,
    coalesce(sum(r.cases) filter (
      where r.resolution = 'resolved' and r.return_days > p.reopen_window_days), 0)::int as solved,
    coalesce(sum(r.cases) filter (where r.reopen_days <= p.reopen_window_days), 0)::int as reopened
  from rollup_first_close r
  join process p on p.organisation_id = $1::uuid and p.process = r.process
  where r.organisation_id = $1::uuid and r.day >= $2::date and r.day <= $3::date
    and r.resolution not in ('cancelled', 'duplicate')
    and case when $5::text is null then p.stage = 'service' else r.process = $5::text end
  group by segment${byProcess ? ", r.process" : ""}`;
