/**
 * The decisions that are kept elsewhere than in the audit log, each with whether the log has its line, of the same
 * instant, the earliest first.
 * $1 organisation, $2 time zone
 */
export const decided = `
  select (made.at at time zone $2::text)::date::text as day, made.action, made.subject,
    exists (
      select from audit_entry e
      where e.organisation_id = $1::uuid and e.at = made.at and e.action = made.action
        and e.subject = made.subject
    ) as logged
  from (
    select a.at, 'definition.approved' as action, 'definition:' || a.kpi as subject
    from definition_approval a where a.organisation_id = $1::uuid
    union all
    select h.decided_at, 'handover.decided', 'handover:' || h.handover_id
    from handover h where h.organisation_id = $1::uuid
    union all
    select h.taken_back_at, 'handover.taken_back', 'handover:' || h.handover_id
    from handover h where h.organisation_id = $1::uuid and h.taken_back_at is not null
    union all
    select t.set_at, 'roadmap.target_set', 'target:' || t.target_id
    from roadmap_target t where t.organisation_id = $1::uuid
    union all
    select c.confirmed_at, 'roadmap.confirmed', 'confirmation:' || c.confirmation_id
    from roadmap_confirmation c where c.organisation_id = $1::uuid
    union all
    select c.taken_back_at, 'roadmap.confirmation_taken_back', 'confirmation:' || c.confirmation_id
    from roadmap_confirmation c where c.organisation_id = $1::uuid and c.taken_back_at is not null
    union all
    select s.signed_at, 'report.signed', 'report:' || s.period
    from report_sign_off s where s.organisation_id = $1::uuid
  ) made
  order by made.at, made.subject`;
