/**
 * Until when the newest event tells, and how many events were refused since a moment.
 * $1 organisation, $2 since when
 */
export const arrivals = `
  select
    (select max(s.last_time) from source s where s.organisation_id = $1::uuid) as last_time,
    (select count(*)::int from refusal r where r.organisation_id = $1::uuid and r.at >= $2::timestamptz) as refused`;
