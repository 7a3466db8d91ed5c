/**
 * The channels that are in force, with the organisation's zone, held so that nobody else plans or changes them at the
 * same time. $1 organisation
 */
export const liveChannels = `
  select c.channel_id as "channelId", c.weekly_since as "weeklySince", c.monthly_since as "monthlySince", c.hour,
    c.planned_to as "plannedTo", o.timezone
  from delivery_channel c
  join organisation o using (organisation_id)
  where organisation_id = $1::uuid and c.ended_at is null
  order by c.channel_id
  for update of c`;

/** Up to when they are planned. $1 organisation, $2 now */
export const planned = `
  update delivery_channel set planned_to = greatest(planned_to, $2::timestamptz)
  where organisation_id = $1::uuid and ended_at is null`;

/**
 * Writes an occasion down, once and for all; says whether it was new.
 * $1 organisation, $2 channel, $3 occasion, $4 state, $5 now, $6 due, $7 answer
 */
export const insertDelivery = `
  insert into delivery (organisation_id, channel_id, occasion, state, attempts, planned_at, due_at, ended_at, answer)
  values ($1::uuid, $2::uuid, $3::text, $4::text, 0, $5::timestamptz, $6::timestamptz,
    case when $4::text = 'failed' then $5::timestamptz end, $7::text)
  on conflict (organisation_id, channel_id, occasion) do nothing
  returning occasion`;

/**
 * Those that a newer one of their kind has overtaken while they waited, unless somebody asked for them.
 * $1 organisation, $2 channel, $3 a regular expression of the kind, $4 the newer one, $5 now
 */
export const overtaken = `
  update delivery set state = 'failed', ended_at = $5::timestamptz, answer = 'missed'
  where organisation_id = $1::uuid and channel_id = $2::uuid and state = 'due' and asked_by is null
    and occasion ~ $3::text and occasion < $4::text collate "C"`;
