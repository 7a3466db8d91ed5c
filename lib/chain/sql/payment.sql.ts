import { links } from "@/lib/chain/sql/links.sql";
import { owed } from "@/lib/chain/sql/owed.sql";

/**
 * How long the orders of some days took from their first line to full payment, in days of 24 hours, exact: by nearest rank.
 * $1 organisation, $2 first day, $3 last day, $4 processes (of no matter), $5 time zone
 */
export const payment = `
with ${links},
${owed}
select count(*)::int as orders, count(paid_at)::int as paid,
  round(percentile_disc(0.5) within group (order by days), 6)::float8 as median,
  round(percentile_disc(0.9) within group (order by days), 6)::float8 as p90
from paid`;

/**
 * What is unpaid of the orders of some days, by age: $6 ages, the first day of each from the oldest on. As above.
 */
export const unpaid = `
with ${links},
${owed}
select width_bucket(placed_day, $6::date[])::int - 1 as age, count(*)::int as orders,
  trim_scale(sum(unpaid))::text as amount
from owed
where unpaid > 0
group by age`;

/** Whether the firm says what it was paid at all: without, nothing is known of it. $1 organisation */
export const tellsPayments = `
select exists (select from rollup_order r where r.organisation_id = $1::uuid and r.paid <> 0) as tells`;
