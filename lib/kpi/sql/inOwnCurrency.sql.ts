/**
 * The factor that brings an amount of `row` (with `currency`, '' for the organisation's own, and `day`) into the
 * organisation's currency: the rate in force on that day. Ingest accepts no currency without one; a day before the
 * first rate takes that one, as a new time zone, or a first rate of a later day, can leave an event there.
 */
export const inOwnCurrency = (row: string) => `
  case when ${row}.currency = '' then 1::numeric else coalesce((
    select x.rate
    from exchange_rate x
    where x.organisation_id = $1::uuid and x.currency = ${row}.currency and x.from_day <= ${row}.day
    order by x.from_day desc
    limit 1
  ), (
    select x.rate
    from exchange_rate x
    where x.organisation_id = $1::uuid and x.currency = ${row}.currency
    order by x.from_day
    limit 1
  )) end`;
