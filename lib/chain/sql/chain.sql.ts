import { links } from "@/lib/chain/sql/links.sql";

/** How many orders some days have. $1 organisation, $2 first day, $3 last day */
export const countPlaced = `
  select count(*)::int as orders
  from order_state o
  where o.organisation_id = $1::uuid and o.placed_day >= $2::date and o.placed_day <= $3::date`;

/**
 * Orders with a case in the chain, those of which every such case ran through alone, and link by link where the others
 * first broke, and why.
 */
export const chain = `
with ${links},
by_link as (
  select p.place, count(*)::int as orders,
    (count(*) filter (where p.broken is null))::int as unbroken,
    (count(*) filter (where p.place = c.broken_at and p.broken = 'open'))::int as open,
    (count(*) filter (where p.place = c.broken_at and p.broken = 'unresolved'))::int as unresolved,
    (count(*) filter (where p.place = c.broken_at and p.broken = 'touched'))::int as touched
  from passed p
  join course c on c.order_id = p.order_id
  group by p.place
)
select
  (select count(*)::int from course) as linked,
  (select count(*)::int from course where broken_at is null) as unbroken,
  (select coalesce(json_agg(row_to_json(by_link) order by place), '[]') from by_link) as links`;
