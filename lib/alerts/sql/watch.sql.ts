/** Begins the look of a day, once. $1 organisation, $2 day, $3 now, $4 outcome, $5 how many were found */
export const check = `
  insert into alert_check (organisation_id, day, at, outcome, found)
  values ($1::uuid, $2::date, $3::timestamptz, $4::text, $5::int)
  on conflict (organisation_id, day) do nothing
  returning day`;

/** What each was when it was looked at last, for nobody else to look meanwhile. $1 organisation */
export const states = `
  select subject, state
  from alert_state
  where organisation_id = $1::uuid
  for update`;

/** What was told in the seven days up to one. $1 organisation, $2 day */
export const told = `
  select distinct kind || ' ' || subject as told
  from alert
  where organisation_id = $1::uuid and day > $2::date - 7`;

/** What each is now. $1 organisation, $2 subjects, $3 states, $4 day */
export const keep = `
  insert into alert_state as kept (organisation_id, subject, state, since)
  select $1::uuid, seen.subject, seen.state, $4::date
  from unnest($2::text[], $3::text[]) seen (subject, state)
  on conflict (organisation_id, subject) do update set state = excluded.state, since = excluded.since
  where kept.state <> excluded.state`;

/** $1 organisation, $2 id, $3 kind, $4 subject, $5 detail, $6 day, $7 now */
export const insertAlert = `
  insert into alert (organisation_id, alert_id, kind, subject, detail, day, at)
  values ($1::uuid, $2::uuid, $3::text, $4::text, $5::jsonb, $6::date, $7::timestamptz)`;

/** The channels that want alerts. $1 organisation */
export const wanting = `
  select channel_id as id
  from delivery_channel
  where organisation_id = $1::uuid and alerts_since is not null and ended_at is null`;

/** Until when the newest event tells. $1 organisation */
export const newest = `
  select max(last_time) as last_time
  from source
  where organisation_id = $1::uuid`;
