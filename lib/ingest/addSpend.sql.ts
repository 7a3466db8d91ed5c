/**
 * Adds the ledger entries of the relation `new`; with -1 takes them out. An entry without dates falls on its own day;
 * entries over the same days are added up, and spread over them when reading.
 * $1 organisation, $2 zone
 */
export const addSpend = (times: 1 | -1 = 1) => `
  insert into rollup_spend as stored
    (organisation_id, first_day, last_day, day, category, process, currency, amount, entries)
  select $1::uuid, coalesce(new.first_day, own.day) as spread_from, coalesce(new.last_day, own.day) as spread_to,
    own.day, category, coalesce(process, '') as process_key, coalesce(currency, '') as currency_key,
    ${times} * sum(amount), ${times} * count(*)
  from new
  cross join lateral (select (time at time zone $2::text)::date as day) own
  where type = 'cost.incurred'
  group by spread_from, spread_to, own.day, category, process_key, currency_key
  order by spread_to, spread_from, own.day, category, process_key, currency_key
  on conflict (organisation_id, last_day, first_day, day, category, process, currency) do update set
    amount = stored.amount + excluded.amount,
    entries = stored.entries + excluded.entries`;
