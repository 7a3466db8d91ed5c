/**
 * How many events arrived from each of some sources on each of the last days, today being 0 days ago.
 * $1 organisation, $2 sources, $3 now, $4 how many days
 */
export const countByDay = `
  select d.source, t.today - d.day as days_ago, d.events::text
  from (
    select (($3::timestamptz) at time zone timezone)::date as today
    from organisation
    where organisation_id = $1::uuid
  ) t
  join source_day d
    on d.organisation_id = $1::uuid and d.source = any ($2::text[])
    and d.day > t.today - $4::int and d.day <= t.today`;

/**
 * Where events come from, the one that sent last first.
 * $1 organisation, $2 and $3 the cursor: when the one before last sent, and its name; $4 how many
 */
export const listSources = `
  select source, events::text, first_received_at, last_received_at, last_time, last_received_at::text as sorted_by
  from source
  where organisation_id = $1::uuid
    and ($2::timestamptz is null or (last_received_at, source) < ($2::timestamptz, $3::text))
  order by last_received_at desc, source desc
  limit $4::int`;
