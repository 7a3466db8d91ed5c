/**
 * The parts of processes that an agent was left alone with.
 * $1 organisation
 */
export const standing = `
  select h.process, h.step, h.channel, trim_scale(h.amount_up_to)::text as "amountUpTo"
  from handover h
  where h.organisation_id = $1::uuid and h.to_way = 'alone' and h.taken_back_at is null
  order by h.process, h.decided_at`;
