/**
 * The day of the last change of an agent or a model, by process; null for those of the whole firm, which touch every one.
 * $1 organisation, $2 time zone, $3 last day
 */
export const lastChanges = `
  select e.process, max((e.time at time zone $2::text)::date)::text as day
  from event e
  where e.organisation_id = $1::uuid and e.type = 'change.made'
    and e.change_kind in ('agent', 'model')
    and (e.time at time zone $2::text)::date <= $3::date
  group by e.process`;
