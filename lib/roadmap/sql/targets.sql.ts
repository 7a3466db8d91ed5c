/**
 * Every target that was ever set, in the order in which they come into force.
 * $1 organisation
 */
export const targets = `
  select t.target_id as id, t.kpi, t.process, t.due_day::int as "dueDay", trim_scale(t.value)::text as value, t.basis,
    t.pace, trim_scale(t.tolerance)::text as tolerance, t.from_day::text as "from", t.reason,
    to_char(t.set_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "setAt",
    json_build_object('kind', t.set_kind, 'name', coalesce(p.name, k.name)) as by
  from roadmap_target t
  left join api_key k
    on k.organisation_id = $1::uuid and t.set_kind = 'key' and k.key_id = t.set_by
  left join person p on p.id = case t.set_kind when 'person' then t.set_by::uuid end
  where t.organisation_id = $1::uuid
  order by t.kpi, t.process nulls first, t.due_day, t.from_day, t.set_at, t.target_id`;
