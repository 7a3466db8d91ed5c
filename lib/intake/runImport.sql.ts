/** $1 organisation, $2 import */
export const readLine = "select line from import where organisation_id = $1::uuid and import_id = $2::uuid";

/** $1 organisation, $2 import, $3 names of the columns */
export const setHeader = `
  update import set header = $3::jsonb where organisation_id = $1::uuid and import_id = $2::uuid`;

/**
 * Notes that every row up to a line is stored or refused; gives no row when it is not where we left it.
 * $1 organisation, $2 import, $3 the line it was at, $4 the line it is at now, $5 accepted, $6 duplicates, $7 refused
 */
export const moveOn = `
  update import
  set line = $4::bigint, accepted = accepted + $5::bigint, duplicates = duplicates + $6::bigint,
    rejected = rejected + $7::bigint
  where organisation_id = $1::uuid and import_id = $2::uuid and line = $3::bigint and state = 'running'
  returning line`;

/**
 * Keeps rows that were refused, to be mended and sent again; a quarter of a gibibyte of them at the most.
 * $1 organisation, $2 import, $3 [{line, reason, original}], $4 how many are kept at the most
 */
export const keepRefused = `
  insert into import_refusal (organisation_id, import_id, line, reason, original)
  select $1::uuid, $2::uuid, given.line, given.reason, given.original
  from jsonb_to_recordset($3::jsonb) as given (line bigint, reason text, original jsonb)
  where (
    select count(*) < $4::int and coalesce(sum(pg_column_size(original)), 0) < 268435456
    from import_refusal
    where organisation_id = $1::uuid and import_id = $2::uuid
  )
  on conflict (organisation_id, import_id, line) do nothing`;
