/**
 * The stop rules that fired on some days.
 * $1 organisation, $2 zone, $3 first day, $4 last day
 */
export const stops = `
  select (f.at at time zone $2::text)::date::text as day, h.process, f.why
  from handover_firing f
  join handover h on h.organisation_id = f.organisation_id and h.handover_id = f.handover_id
  where f.organisation_id = $1::uuid
    and f.at >= ($3::date)::timestamp at time zone $2::text
    and f.at < ($4::date + 1)::timestamp at time zone $2::text
  order by f.at, h.process`;
