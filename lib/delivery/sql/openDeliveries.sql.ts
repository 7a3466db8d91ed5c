/**
 * What is due or being sent, with where it goes, the soonest first: `seconds` until it is due, or until its sender is
 * thought dead; and the database's clock, by which workers find what is due, in a row without an occasion where there is
 * nothing. $1 organisation, $2 now
 */
export const openDeliveries = `
  select clock_timestamp() as clock, d.channel_id as "channelId", d.occasion, d.state, d.attempts, c.kind, c.address,
    c.version, c.locale, (
      case d.state
        when 'due' then extract(epoch from d.due_at - $2::timestamptz)
        else extract(epoch from d.claimed_until - clock_timestamp())
      end
    )::float8 as seconds
  from (select $1::uuid as organisation_id) here
  left join delivery d on d.organisation_id = here.organisation_id and d.state in ('due', 'sending')
  left join delivery_channel c on c.organisation_id = d.organisation_id and c.channel_id = d.channel_id
  order by seconds, d.channel_id, d.occasion`;

/** Whoever sent these is silent for longer than a sending takes: they may have arrived. $1 organisation, $2 now */
export const abandoned = `
  update delivery set state = 'unknown', claimed_until = null, ended_at = $2::timestamptz, answer = 'interrupted'
  where organisation_id = $1::uuid and state = 'sending' and claimed_until < statement_timestamp()`;
