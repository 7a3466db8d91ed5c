/**
 * What was decided in a report and in the one before, and older ones that are still open or ended in the last 28 days:
 * the oldest first.
 * $1 organisation, $2 the report's period, $3 the one before, $4 instant: none that was decided later, $5 its last day
 */
export const actions = `
  select a.action_id as id, a.period, a.title, a.process, a.kpi, a.expected::float8 as expected,
    a.owner_id, a.owner_name, m.person_id is not null as member,
    a.due_day::text as due, a.state, a.ended_day::text as ended
  from report_action a
  left join member m on m.organisation_id = a.organisation_id and m.person_id = a.owner_id
  where a.organisation_id = $1::uuid
    and (a.period in ($2::text, $3::text) or a.state = 'open' or a.ended_day > $5::date - 28)
    and (a.period = $2::text or a.created_at < $4::timestamptz)
  order by a.created_at, a.action_id`;
