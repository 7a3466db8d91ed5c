/**
 * Processes by what their settings say, and whether an agent was left alone with any of their work.
 * $1 organisation
 */
export const processes = `
  select p.process, p.name, p.error_cost::text as mistake, p.never_alone as never,
    trim_scale(p.alone_up_to)::text as "aloneUpTo", exists (
    select from handover h
    where h.organisation_id = $1::uuid and h.process = p.process and h.to_way = 'alone' and h.taken_back_at is null
  ) as watched
  from process p
  where p.organisation_id = $1::uuid
  order by p.process`;
