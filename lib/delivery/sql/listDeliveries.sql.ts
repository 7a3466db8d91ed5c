/**
 * The log, the newest first. $1 organisation, $2 channel or null, $3 states or null, $4 and $5, $6 what the page before
 * ended with (due, channel, occasion), $7 how many
 */
export const listedDeliveries = `
  select d.channel_id as "channelId", c.name as channel, c.kind, d.occasion, d.state, d.attempts, d.answer, d.instead,
    d.due_at as "dueAt", d.tried_at as "triedAt", d.ended_at as "endedAt", d.due_at::text as place,
    c.ended_at is null as live
  from delivery d
  join delivery_channel c using (organisation_id, channel_id)
  where organisation_id = $1::uuid
    and ($2::uuid is null or d.channel_id = $2::uuid)
    and ($3::text[] is null or d.state = any($3::text[]))
    and ($4::timestamptz is null or (d.due_at, d.channel_id, d.occasion) < ($4::timestamptz, $5::uuid, $6::text))
  order by d.due_at desc, d.channel_id desc, d.occasion desc
  limit $7::int`;

/** Whether anything lately did not arrive, or may not have, where it is still wanted. $1 organisation, $2 since */
export const lateTrouble = `
  select exists (
    select from delivery d
    join delivery_channel c using (organisation_id, channel_id)
    where organisation_id = $1::uuid and d.state in ('failed', 'unknown') and d.ended_at >= $2::timestamptz
      and c.ended_at is null
  ) as trouble`;

/** $1 organisation, $2 channel, $3 occasion */
export const deliveryForUpdate = `
  select d.state, d.attempts, c.ended_at as "endedAt"
  from delivery d
  join delivery_channel c using (organisation_id, channel_id)
  where organisation_id = $1::uuid and d.channel_id = $2::uuid and d.occasion = $3::text
  for update of d`;

/** $1 organisation, $2 channel, $3 occasion, $4 now, $5 by */
export const dueAgain = `
  update delivery
  set state = 'due', due_at = $4::timestamptz, first_tried_at = null, ended_at = null, asked_by = $5::text
  where organisation_id = $1::uuid and channel_id = $2::uuid and occasion = $3::text`;
