/**
 * What people did on the cases that were closed on some days and count, a closing day and process: their steps, and the
 * reviews that are a touch (before the close, or not accepted). Approvals, decisions, exceptions and accepted reviews
 * are decisions; work, and having to correct, is not.
 *
 * The events of each case are looked up by its key: `offset 0` keeps the planner from joining, which without
 * statistics of a table that was just filled reads all of an organisation's events for each case.
 * $1 organisation, $2 first closing day, $3 last
 */
export const touched = `
  select s.closed_day::text as day, s.process, count(*)::int as touches,
    (count(*) filter (
      where e.type = 'case.step' and e.touch in ('approval', 'decision', 'exception')
        or e.type = 'case.reviewed' and e.verdict = 'accepted'
    ))::int as decisions
  from case_state s
  cross join lateral (
    select found.type, found.touch, found.verdict
    from event found
    where found.organisation_id = $1::uuid and found.process = s.process and found.case_id = s.case_id
      and (found.type = 'case.step' and found.actor_kind = 'human'
        or found.type = 'case.reviewed' and (found.verdict <> 'accepted' or found.time <= s.closed_at))
    offset 0
  ) e
  where s.organisation_id = $1::uuid and s.closed_day >= $2::date and s.closed_day <= $3::date
    and s.resolution not in ('cancelled', 'duplicate')
    and (s.human_work or s.human_approval or s.accepted_review_at is not null)
  group by s.closed_day, s.process
  order by s.closed_day, s.process`;
