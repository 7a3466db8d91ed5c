/**
 * Until when the newest event tells, and how many events were refused on some days.
 * $1 organisation, $2 zone, $3 first day, $4 last day
 */
export const received = `
  select
    (select max(s.last_time) from source s where s.organisation_id = $1::uuid) as last_time,
    (
      select count(*)::int
      from refusal r
      where r.organisation_id = $1::uuid
        and r.at >= ($3::date)::timestamp at time zone $2::text
        and r.at < ($4::date + 1)::timestamp at time zone $2::text
    ) as refused`;
