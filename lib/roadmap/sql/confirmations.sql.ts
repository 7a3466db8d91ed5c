/**
 * Every confirmation, the latest first.
 * $1 organisation
 */
export const confirmations = `
  select c.confirmation_id as id, c.criterion, c.day::text as day, c.note,
    to_char(c.confirmed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as confirmed_at,
    c.confirmed_kind as by_kind, coalesce(p.name, k.name) as by_name,
    to_char(c.taken_back_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as taken_back_at,
    c.taken_back_kind, coalesce(tp.name, tk.name) as taken_back_name, c.taken_back_reason
  from roadmap_confirmation c
  left join api_key k
    on k.organisation_id = $1::uuid and c.confirmed_kind = 'key' and k.key_id = c.confirmed_by
  left join person p on p.id = case c.confirmed_kind when 'person' then c.confirmed_by::uuid end
  left join api_key tk
    on tk.organisation_id = $1::uuid and c.taken_back_kind = 'key' and tk.key_id = c.taken_back_by
  left join person tp on tp.id = case c.taken_back_kind when 'person' then c.taken_back_by::uuid end
  where c.organisation_id = $1::uuid
  order by c.confirmed_at desc, c.confirmation_id`;
