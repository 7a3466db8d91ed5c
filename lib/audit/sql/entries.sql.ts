/**
 * Entries of the log, newest first, after a place in it. Days are those of the organisation's zone.
 * $1 organisation, $2 action, $3 actor's id, $4 subject, $5 text within the subject, $6 first day, $7 last day,
 * $8 and $9 time and number of the entry to go on after, $10 how many; $2 to $9 null: any
 */
export const entries = `
  select e.id, e.seq, e.action, e.subject, e.before, e.after, e.request_id as request,
         to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.at::text as sorted_by,
         json_build_object(
           'kind', e.actor_kind, 'id', e.actor_id,
           'name', coalesce(e.personal ->> 'name', p.name, k.name),
           'email', coalesce(e.personal ->> 'email', p.email)
         ) as actor,
         e.personal ->> 'address' as address, encode(e.hash, 'hex') as hash
  from audit_entry e
  join organisation o on o.organisation_id = e.organisation_id
  left join api_key k
    on k.organisation_id = $1::uuid and e.actor_kind = 'key' and k.key_id = e.actor_id
  left join person p
    on p.id = case e.actor_kind when 'person' then e.actor_id::uuid end
  where e.organisation_id = $1::uuid and o.organisation_id = $1::uuid
    and ($2::text is null or e.action = $2::text)
    and ($3::text is null or e.actor_id = $3::text)
    and ($4::text is null or e.subject = $4::text)
    and ($5::text is null or position(lower($5::text) in lower(e.subject)) > 0)
    and ($6::date is null or e.at >= $6::date::timestamp at time zone o.timezone)
    and ($7::date is null or e.at < ($7::date + 1)::timestamp at time zone o.timezone)
    and ($8::timestamptz is null
      or e.at < $8::timestamptz or (e.at = $8::timestamptz and e.seq < $9::integer))
  order by e.at desc, e.seq desc
  limit $10::integer`;
