/** $1 organisation, $2 day, $3 now, $4 whole */
export const keepLook = `
  insert into recount_look as stored (organisation_id, day, at, whole, looks)
  values ($1::uuid, $2::date, $3::timestamptz, $4::boolean, 1)
  on conflict (organisation_id) do update set
    day = excluded.day, at = excluded.at, whole = excluded.whole, looks = stored.looks + 1`;

/** $1 organisation, $2 day, $3 now, $4 rows by table */
export const keepDifference = `
  insert into recount_difference as stored (organisation_id, day, found_at, seen_at, mended_at, differences)
  values ($1::uuid, $2::date, $3::timestamptz, $3::timestamptz, null, $4::jsonb)
  on conflict (organisation_id, day) do update set
    -- one that was mended and is there again is found anew
    found_at = case when stored.mended_at is null then stored.found_at else excluded.found_at end,
    seen_at = excluded.seen_at, mended_at = null, differences = excluded.differences`;

/** $1 organisation, $2 day, $3 now */
export const markMended = `
  update recount_difference
  set mended_at = $3::timestamptz
  where organisation_id = $1::uuid and day = $2::date and mended_at is null`;
