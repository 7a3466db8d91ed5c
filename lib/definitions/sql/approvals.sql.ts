/**
 * Every approval of a definition, oldest first.
 * $1 organisation
 */
export const approvals = `
  select a.kpi, a.version,
    to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
    json_build_object('kind', a.actor_kind, 'id', a.actor_id, 'name', coalesce(p.name, k.name)) as by
  from definition_approval a
  left join api_key k
    on k.organisation_id = $1::uuid and a.actor_kind = 'key' and k.key_id = a.actor_id
  left join person p
    on p.id = case a.actor_kind when 'person' then a.actor_id::uuid end
  where a.organisation_id = $1::uuid
  order by a.at, a.kpi, a.version`;
