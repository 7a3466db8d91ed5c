/** $1 organisation */
export const countChannels = `
  select count(*)::int as live from delivery_channel
  where organisation_id = $1::uuid and ended_at is null`;

/**
 * $1 organisation, $2 channel, $3 kind, $4 name, $5 sealed address, $6 version, $7 locale, $8 weekly, $9 monthly,
 * $10 alerts since, $11 hour, $12 now, $13 by
 */
export const insertChannel = `
  insert into delivery_channel
    (organisation_id, channel_id, kind, name, address, version, locale, weekly_since, monthly_since, alerts_since,
      hour, planned_to, created_at, created_by)
  values ($1::uuid, $2::uuid, $3::text, $4::text, $5::text, $6::text, $7::text, $8::timestamptz, $9::timestamptz,
    $10::timestamptz, $11::smallint, $12::timestamptz, $12::timestamptz, $13::text)`;

/** $1 organisation, $2 channel */
export const channelForUpdate = `
  select kind, name, address, version, locale, weekly_since as "weeklySince", monthly_since as "monthlySince",
    alerts_since as "alertsSince", hour, ended_at as "endedAt"
  from delivery_channel
  where organisation_id = $1::uuid and channel_id = $2::uuid
  for update`;

/** As insertChannel, without $3, $12 and $13 */
export const updateChannel = `
  update delivery_channel
  set name = $3::text, address = $4::text, version = $5::text, locale = $6::text, weekly_since = $7::timestamptz,
    monthly_since = $8::timestamptz, alerts_since = $9::timestamptz, hour = $10::smallint
  where organisation_id = $1::uuid and channel_id = $2::uuid`;

/** $1 organisation, $2 channel, $3 now, $4 for, $5 by */
export const endChannel = `
  update delivery_channel set ended_at = $3::timestamptz, ended_for = $4::text, ended_by = $5::text
  where organisation_id = $1::uuid and channel_id = $2::uuid and ended_at is null
  returning kind, name`;

/** What waits is not sent any more. $1 organisation, $2 channel, $3 a regular expression of occasions, $4 now */
export const skipDue = `
  update delivery set state = 'skipped', ended_at = $4::timestamptz, answer = 'ended'
  where organisation_id = $1::uuid and channel_id = $2::uuid and state = 'due' and occasion ~ $3::text`;

/** $1 organisation, $2 channel */
export const channelToTry = `
  select c.kind, c.address, c.locale, c.ended_at as "endedAt", o.slug, o.name as organisation
  from delivery_channel c
  join organisation o using (organisation_id)
  where organisation_id = $1::uuid and c.channel_id = $2::uuid`;
