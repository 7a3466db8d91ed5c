/**
 * Each is looked up by its key: `offset 0` keeps the planner from joining (`chainSnapshot` says why).
 *
 * Relations of orders by the links of the chain: `placed`, the orders of some days; `link`, the cases of the chain's
 * processes that say at their opening which order they serve; `passed`, a row an order and link, with why it is broken
 * there (null: each of its cases is closed, resolved and autonomous); `course`, a row an order that has any, with the first
 * link that broke.
 * $1 organisation, $2 first day, $3 last day, $4 processes in their order
 */
export const links = `
placed as (
  select o.order_id, o.placed_at, o.placed_day
  from order_state o
  where o.organisation_id = $1::uuid and o.placed_day >= $2::date and o.placed_day <= $3::date
),
link as (
  select distinct placed.order_id, e.process, e.case_id
  from placed
  cross join lateral (
    select * from event found where found.organisation_id = $1::uuid and found.order_id = placed.order_id offset 0
  ) e
  where e.type = 'case.opened' and e.process = any($4::text[])
),
passed as (
  select link.order_id, array_position($4::text[], link.process::text) as place, count(*)::int as cases,
    case
      when bool_or(s.closed_day is null) then 'open'
      when bool_or(s.resolution <> 'resolved') then 'unresolved'
      when bool_or(s.level <> 'autonomous') then 'touched'
    end as broken
  from link
  cross join lateral (
    select *
    from case_state found
    where found.organisation_id = $1::uuid and found.process = link.process and found.case_id = link.case_id
    offset 0
  ) s
  group by link.order_id, link.process
),
course as (
  select order_id, sum(cases)::int as cases, min(place) filter (where broken is not null) as broken_at
  from passed
  group by order_id
)`;
