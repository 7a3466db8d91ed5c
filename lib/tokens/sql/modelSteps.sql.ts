/** Steps `e` with the case `s` that each belongs to. $1 organisation */
export const stepsOfCases = `event e
  left join case_state s on s.organisation_id = $1::uuid and s.process = e.process and s.case_id = e.case_id`;

/**
 * The condition on steps `e` that a model had a part in them, on some days; the cost tree counts their cost as the
 * model's. `event_model` holds them by time.
 * $1 organisation, $2 zone, $3 first day, $4 last day, $5 process or null
 */
export const ofModels = `e.organisation_id = $1::uuid and e.type = 'case.step'
    and (e.model is not null or e.input_tokens is not null)
    and e.time >= $3::date::timestamp at time zone $2::text
    and e.time < ($4::date + 1)::timestamp at time zone $2::text
    and ($5::text is null or e.process = $5::text)`;

/** Who did such a step: an agent's or a system's name; '' for people and for who is not named. */
export const agentOf =
  "case when e.actor_kind in ('agent', 'system') then coalesce(e.actor_id, '') else '' end";

/** Whether what such a step cost was wasted: it went wrong, or its case was closed other than resolved. */
export const isWasted = "(e.outcome <> 'ok' or s.closed_day is not null and s.resolution <> 'resolved')";

/** How many there are, up to $6. */
export const countSteps = `
  select count(*)::int as steps from (select from event e where ${ofModels} limit $6::int) counted`;
