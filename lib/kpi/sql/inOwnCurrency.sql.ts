/**
 * The factor that brings an amount of `row` (with `currency`, '' for the organisation's own, and `day`) into the
 * organisation's currency: the rate in force on that day. Ingest accepts no currency without one.
 */
export const inOwnCurrency = (row: string) => `
  case when ${row}.currency = '' then 1::numeric else (
    select x.rate
    from exchange_rate x
    where x.organisation_id = $1::uuid and x.currency = ${row}.currency and x.from_day <= ${row}.day
    order by x.from_day desc
    limit 1
  ) end`;
