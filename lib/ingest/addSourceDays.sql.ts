/**
 * How many events of each source arrived on the day that the relation `new` came.
 * $1 organisation, $2 zone, $3 received at
 */
export const addSourceDays = `
  insert into source_day as stored (organisation_id, source, day, events)
  select $1::uuid, source, ($3::timestamptz at time zone $2::text)::date, count(*)
  from new
  group by source
  order by source
  on conflict (organisation_id, source, day) do update set events = stored.events + excluded.events`;
