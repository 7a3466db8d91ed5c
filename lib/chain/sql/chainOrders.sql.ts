import { links } from "@/lib/chain/sql/links.sql";
import { owed } from "@/lib/chain/sql/owed.sql";

const told = `
with ${links},
${owed},
told as (
  select o.*, c.cases, c.broken_at, p.broken
  from paid o
  left join course c on c.order_id = o.order_id
  left join passed p on p.order_id = o.order_id and p.place = c.broken_at
  where case $6::text
      when 'linked' then c.cases is not null
      when 'unbroken' then c.cases is not null and c.broken_at is null
      when 'broken' then c.broken_at is not null
      when 'paid' then o.paid_at is not null
      when 'unpaid' then o.unpaid > 0
      else true
    end
    and ($7::int is null or case when $6::text = 'broken' then c.broken_at = $7::int else exists (
      select from passed other where other.order_id = o.order_id and other.place = $7::int
        and ($6::text <> 'passed' or other.broken is null)
    ) end)
    and ($8::text is null or p.broken = $8::text)
)`;

/**
 * A page of orders with their course through the chain and what is owed, by the time of their first line.
 * $1 … $5 as in `links` and `owed`, $6 which, $7 the place of a link or null, $8 why it broke or null, $9 and $10 the cursor
 * (placed, order), $11 how many
 */
export const chainOrders = `${told}
select order_id as "order", placed_at, placed_at::text as sorted_by, placed_day::text as placed_day, cases,
  broken_at::int, broken, trim_scale(amount)::text as amount, trim_scale(paid)::text as paid,
  trim_scale(refunded)::text as refunded, trim_scale(unpaid)::text as unpaid, paid_at, round(days, 6)::float8 as days
from told
where $9::timestamptz is null or (placed_at, order_id) > ($9::timestamptz, $10::text collate "C")
order by placed_at, order_id
limit $11::int`;

/** How many the same question has, and what is unpaid of them. $1 … $8 as above */
export const countChainOrders = `${told}
select count(*)::int as total, coalesce(trim_scale(sum(unpaid)), 0)::text as unpaid from told`;
