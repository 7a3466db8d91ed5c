/**
 * What was restated, newest first.
 * $1 organisation, $2 and $3 the cursor (at, id) or null, $4 how many
 */
export const restatements = `
  select r.restatement_id as id, r.subject, r.before, r.after, r.first_day::text as from, r.last_day::text as to,
    r.earlier, r.figures,
    to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, r.at::text as sorted_by,
    json_build_object('kind', r.actor_kind, 'id', r.actor_id, 'name', coalesce(p.name, k.name)) as actor
  from restatement r
  left join api_key k
    on k.organisation_id = $1::uuid and r.actor_kind = 'key' and k.key_id = r.actor_id
  left join person p
    on p.id = case r.actor_kind when 'person' then r.actor_id::uuid end
  where r.organisation_id = $1::uuid
    and ($2::timestamptz is null or r.at < $2::timestamptz
      or r.at = $2::timestamptz and r.restatement_id > $3::uuid)
  order by r.at desc, r.restatement_id
  limit $4::integer`;
