/**
 * Notes that an import brought these events.
 * $1 organisation, $2 import, $3 sources, $4 ids
 */
export const claimForImport = `
  insert into import_event (organisation_id, source, id, import_id)
  select $1::uuid, source, id, $2::uuid
  from unnest($3::text[], $4::text[]) as given (source, id)
  on conflict (organisation_id, source, id, import_id) do nothing`;

/**
 * Notes of those events that an import brought that another delivery sent them, too: they stay when the import is
 * undone. An event that no import brought needs no note.
 * $1 organisation, $2 the other import, or the nil UUID for any other way, $3 sources, $4 ids
 */
export const claimAgain = `
  insert into import_event (organisation_id, source, id, import_id)
  select distinct $1::uuid, given.source, given.id, $2::uuid
  from unnest($3::text[], $4::text[]) as given (source, id)
  cross join lateral (
    select from import_event e
    where e.organisation_id = $1::uuid and e.source = given.source and e.id = given.id
    limit 1
  ) brought
  on conflict (organisation_id, source, id, import_id) do nothing`;
