/**
 * The hash of an entry as SQL, for writing it and for verifying it alike: SHA-256 of the hash before it and of the entry as
 * one text. That is jsonb, which orders keys and knows one way of writing each value; the time is written out, since how
 * the database shows one depends on its settings. Of what is personal it covers a salted hash, so that a person can be
 * forgotten. The migration that chained the entries there were holds the same expression.
 * @param entry alias of the row
 * @param before the hash of the entry before it, as bytea; empty for the first
 */
export function hashOf(entry: string, before: string): string {
  return `sha256(${before} || convert_to(jsonb_build_object(
    'organisation', ${entry}.organisation_id, 'seq', ${entry}.seq, 'id', ${entry}.id,
    'at', to_char(${entry}.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'actor', jsonb_build_array(${entry}.actor_kind, ${entry}.actor_id),
    'action', ${entry}.action, 'subject', ${entry}.subject,
    'before', ${entry}.before, 'after', ${entry}.after,
    'request', ${entry}.request_id, 'personal', encode(${entry}.personal_hash, 'hex')
  )::text, 'UTF8'))`;
}

/** The hash of what an entry holds of a person, as SQL; null where there is nothing. */
export function personalHashOf(entry: string): string {
  return `sha256(${entry}.personal_salt || convert_to(${entry}.personal::text, 'UTF8'))`;
}
