/**
 * Takes one that is due, if nobody has since: of all who try at once one gets a row.
 * $1 organisation, $2 channel, $3 occasion, $4 attempts as they were seen, $5 now, $6 seconds that sending may take
 */
export const claimDelivery = `
  update delivery
  set state = 'sending', attempts = attempts + 1, tried_at = $5::timestamptz,
    first_tried_at = coalesce(first_tried_at, $5::timestamptz),
    claimed_until = statement_timestamp() + interval '1 second' * $6::float8
  where organisation_id = $1::uuid and channel_id = $2::uuid and occasion = $3::text and state = 'due'
    and attempts = $4::int
    and exists (
      select from delivery_channel c
      where c.organisation_id = $1::uuid and c.channel_id = $2::uuid and c.ended_at is null
    )
  returning attempts, first_tried_at as "firstTriedAt"`;

/**
 * What came of it, from whoever claimed it; also when it was thought dead meanwhile and nobody has sent it since.
 * $1 organisation, $2 channel, $3 occasion, $4 attempts, $5 state, $6 due, $7 ended, $8 answer, $9 instead
 */
export const recordOutcome = `
  update delivery
  set state = $5::text, due_at = coalesce($6::timestamptz, due_at), ended_at = $7::timestamptz, answer = $8::text,
    instead = $9::text, claimed_until = null
  where organisation_id = $1::uuid and channel_id = $2::uuid and occasion = $3::text and attempts = $4::int
    and state in ('sending', 'unknown')`;
