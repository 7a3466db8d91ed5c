import { hashOf, personalHashOf } from "@/lib/audit/sql/hashOf.sql";

/**
 * Holds the organisation, which the new entry's foreign key would wait for: whoever changes it would wait for the head
 * meanwhile. $1 organisation
 */
export const hold = "select from organisation where organisation_id = $1::uuid for key share";

/**
 * The end of the chain, held until the transaction ends, and what the actor is called.
 * $1 organisation, $2 kind, $3 id, $4 the same of a person, else null
 */
export const takeHead = `
  select h.seq::text as seq, encode(h.hash, 'hex') as hash,
    case $2::text
      when 'person' then (
        select jsonb_build_object('name', p.name, 'email', p.email)
        from person p where p.id = $4::uuid
      )
      when 'key' then (
        select jsonb_build_object('name', k.name)
        from api_key k where k.organisation_id = $1::uuid and k.key_id = $3::text
      )
    end as who
  from audit_head h
  where h.organisation_id = $1::uuid
  for update of h`;

/** The empty chain. $1 organisation */
export const beginChain = `
  insert into audit_head (organisation_id, seq, hash) values ($1::uuid, 0::integer, ''::bytea)
  on conflict (organisation_id) do nothing`;

/** Writes an entry after the head that `takeHead` gave, whose number and hash are $13 and $14, and moves the head on. */
export const append = `
  with entry as (
    insert into audit_entry
      (organisation_id, seq, id, at, actor_kind, actor_id, action, subject, before, after, request_id, personal,
       personal_salt, personal_hash, hash)
    select e.*, ${hashOf("e", "decode($14::text, 'hex')")}
    from (
      select given.*, ${personalHashOf("given")} as personal_hash
      from (
        select $1::uuid as organisation_id, $13::integer + 1 as seq, $2::uuid as id, $3::timestamptz as at,
          $4::text as actor_kind, $5::text as actor_id, $6::text as action, $7::text as subject,
          $8::jsonb as before, $9::jsonb as after, $10::text as request_id, $11::jsonb as personal,
          decode($12::text, 'hex') as personal_salt
      ) given
    ) e
    returning seq, hash
  )
  update audit_head h set seq = entry.seq, hash = entry.hash
  from entry
  where h.organisation_id = $1::uuid
  returning h.seq::text as seq, encode(h.hash, 'hex') as hash`;
