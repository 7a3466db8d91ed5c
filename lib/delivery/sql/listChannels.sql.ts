/** Those in force first, then the newest; with what became of the last report of each. $1 organisation */
export const listedChannels = `
  select c.channel_id as "id", c.kind, c.name, c.address, c.version, c.locale,
    c.weekly_since is not null as weekly, c.monthly_since is not null as monthly, c.alerts_since is not null as alerts,
    c.hour, c.created_at as "createdAt", c.ended_at as "endedAt", c.ended_for as "endedFor",
    d.occasion, d.state, d.answer, d.instead, coalesce(d.ended_at, d.tried_at, d.planned_at) as "at"
  from delivery_channel c
  left join lateral (
    select * from delivery d
    where d.organisation_id = $1::uuid and d.channel_id = c.channel_id
    order by d.due_at desc, d.occasion desc
    limit 1
  ) d on true
  where c.organisation_id = $1::uuid
  order by c.ended_at is not null, c.created_at desc, c.channel_id`;
