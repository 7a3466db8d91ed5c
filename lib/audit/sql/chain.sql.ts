import { hashOf, personalHashOf } from "@/lib/audit/sql/hashOf.sql";

/**
 * Verifies a page of the chain: how many entries, the last of them, and the first places where a number is not the one
 * that follows, where an entry is not what its hash says, and where what is personal is not; null: nowhere.
 * $1 organisation, $2 number to go on after, $3 hash of that entry, $4 how many, $5 how many came before
 */
export const chainPage = `
  with page as (
    select e.*,
      row_number() over (order by e.seq) + $5::bigint as expected,
      lag(e.hash, 1, decode($3::text, 'hex')) over (order by e.seq) as previous
    from (
      select * from audit_entry
      where organisation_id = $1::uuid and seq > $2::integer
      order by seq
      limit $4::integer
    ) e
  ),
  checked as (
    select seq, expected, hash,
      hash is distinct from ${hashOf("page", "previous")} as altered,
      personal is not null and (personal_hash = ${personalHashOf("page")}) is not true as renamed
    from page
  )
  select count(*)::integer as entries, max(seq)::text as seq,
    encode((array_agg(hash order by seq desc))[1], 'hex') as hash,
    (min(expected) filter (where seq > expected))::text as missing,
    (min(seq) filter (where seq < expected))::text as added,
    (min(seq) filter (where altered or renamed))::text as altered
  from checked`;

/** The end of the chain as it was written last. $1 organisation */
export const head = `
  select seq::text as seq, encode(hash, 'hex') as hash from audit_head where organisation_id = $1::uuid`;

/** The hash of one entry. $1 organisation, $2 number */
export const hashAt = `
  select encode(hash, 'hex') as hash from audit_entry where organisation_id = $1::uuid and seq = $2::integer`;
