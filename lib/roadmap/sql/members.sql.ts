/**
 * The members, with the day of the organisation's zone on which each came.
 * $1 organisation, $2 time zone
 */
export const members = `
  select m.role, (m.created_at at time zone $2::text)::date::text as day, p.name
  from member m
  left join person p on p.id = m.person_id
  where m.organisation_id = $1::uuid
  order by m.created_at, m.person_id`;
