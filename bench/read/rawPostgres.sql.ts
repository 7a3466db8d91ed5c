/**
 * The overview's figures by day from raw events alone, as somebody would write them by hand: one pass that folds cases,
 * one that sums everything else by day, one that finds each order's first line.
 * $1 organisation, $2 first day, $3 last day, $4 zone
 */
export const rawPostgres = `
with firm as (
  select load_factor, productive_hours from organisation where organisation_id = $1::uuid
),
day as (
  select d::date as day from generate_series($2::date, $3::date, interval '1 day') as d
),
-- what is dated, as in force on each day
salary as (
  select day.day, in_force.role, in_force.fte, in_force.monthly_salary
  from day
  cross join lateral (
    select distinct on (role) role, fte, monthly_salary
    from event
    where organisation_id = $1::uuid and type = 'headcount.set' and (time at time zone $4::text)::date <= day.day
    order by role, time desc
  ) in_force
),
price as (
  select day.day, in_force.*
  from day
  cross join lateral (
    select distinct on (model) model, input_price, coalesce(cached_price, input_price) as cached_price, output_price
    from event
    where organisation_id = $1::uuid and type = 'model.priced' and (time at time zone $4::text)::date <= day.day
    order by model, time desc
  ) in_force
),
folded as (
  select process, case_id,
    min(time) filter (where type = 'case.closed') as first_close,
    max(time) filter (where type = 'case.closed') as last_close,
    -- the resolution rides in the last digit of the instant, which is cheaper than an ordered aggregate
    min(closing) as first_closing,
    max(closing) as last_closing,
    max(time) filter (where type = 'case.reopened') as reopened_last,
    min(time) filter (where type = 'case.reopened') as reopened_first,
    min(time) filter (where type = 'case.contact') as contact,
    min(time) filter (where type = 'case.reviewed' and verdict = 'accepted') as accepted,
    bool_or(type = 'case.step' and actor_kind = 'human' and touch <> 'approval'
      or type = 'case.reviewed' and verdict <> 'accepted') as human_work,
    bool_or(type = 'case.step' and actor_kind = 'human' and touch = 'approval') as human_approval,
    bool_or(type = 'case.step' and actor_kind in ('agent', 'system')) as machine,
    bool_or(type = 'case.step' and (actor_kind = 'unknown' or outcome = 'escalated')) as unknown,
    coalesce(sum(seconds) filter (where type = 'case.reviewed' or type = 'case.step' and actor_kind = 'human'), 0)
      as human_seconds
  from event
  cross join lateral (
    select case when type = 'case.closed' then (date_part('epoch', time) * 1000000)::bigint * 10
      + case resolution when 'resolved' then 1 when 'unresolved' then 2 when 'expired' then 3
          when 'cancelled' then 4 else 5 end end as closing
  ) close
  where organisation_id = $1::uuid and case_id is not null
  group by process, case_id
),
counted as (
  select f.*, p.stage, p.core, p.reopen_window_days * interval '1 day' as within,
    b.seconds as baseline, closed.at as closed_at,
    f.human_approval or f.accepted <= closed.at or f.accepted is not null and closed.at is null as approved,
    f.last_closing % 10 as resolution, f.first_closing % 10 as first_resolution
  from folded f
  join process p on p.organisation_id = $1::uuid and p.process = f.process
  left join process_baseline b on b.organisation_id = $1::uuid and b.process = f.process
  cross join lateral (
    select case when f.reopened_last is null or f.reopened_last <= f.last_close then f.last_close end as at
  ) closed
),
by_close as (
  select (closed_at at time zone $4::text)::date as day,
    count(*) filter (where core) as cases,
    count(*) filter (where core and machine) as auto,
    count(*) filter (where core and resolution = 1 and machine and not human_work and not unknown
      and approved is not true) as autonomous,
    count(*) filter (where core and resolution = 1 and machine and not human_work and not unknown
      and approved) as supervised,
    count(*) filter (where core and resolution = 1 and machine and human_work) as assisted,
    coalesce(sum(case when resolution = 1 then baseline else 0 end - human_seconds)
      filter (where machine), 0) / 3600 as saved_hours
  from counted
  where closed_at is not null and resolution not in (4, 5)
  group by 1
),
by_first_close as (
  select (first_close at time zone $4::text)::date as day,
    count(*) as first_cases,
    count(*) filter (where first_resolution = 1
      and (contact is null or contact > first_close + within)
      and (reopened_first is null or reopened_first > first_close + within)) as solved,
    count(*) filter (where reopened_first <= first_close + within) as reopened
  from counted
  where first_close is not null and stage = 'service' and first_resolution not in (4, 5)
  group by 1
),
by_order as (
  select (placed at time zone $4::text)::date as day, count(*) as orders
  from (
    select order_id, min(time) as placed
    from event
    where organisation_id = $1::uuid and type = 'order.placed'
    group by order_id
  ) o
  group by 1
),
summed as (
  select (time at time zone $4::text)::date as day, type, process, actor_kind, actor_role, model, category, first_day,
    last_day, cost is null as listed, input_tokens is not null as usage,
    sum(seconds) as seconds, sum(cost) as cost, sum(amount) as amount, sum(cogs) as cogs,
    sum(input_tokens) as input_tokens, sum(cached_tokens) as cached_tokens, sum(output_tokens) as output_tokens
  from event
  where organisation_id = $1::uuid
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
),
by_work as (
  select s.day,
    coalesce(sum(labour.cost) filter (where p.stage <> 'backoffice'), 0)
      + coalesce(sum(machine.cost) filter (where p.stage <> 'backoffice'), 0) as allocated,
    coalesce(sum(machine.cost), 0) as machine
  from summed s
  cross join firm
  join process p on p.organisation_id = $1::uuid and p.process = s.process
  left join salary on salary.day = s.day and salary.role = s.actor_role
  left join price on price.day = s.day and price.model = s.model and s.listed and s.usage
  cross join lateral (
    select case when s.type = 'case.reviewed' or s.actor_kind = 'human' then
      s.seconds * salary.monthly_salary * firm.load_factor / firm.productive_hours / 3600 end as cost
  ) labour
  cross join lateral (
    select coalesce(s.cost, 0) + coalesce((s.input_tokens - s.cached_tokens) * price.input_price
      + s.cached_tokens * price.cached_price + s.output_tokens * price.output_price, 0) / 1000000 as cost
  ) machine
  where s.type in ('case.step', 'case.reviewed')
  group by s.day
),
by_entry as (
  select day.day,
    coalesce(sum(part) filter (where category in ('acquisition', 'service', 'fulfilment')
      or category in ('labour', 'tool', 'model') and p.stage <> 'backoffice'), 0) as allocated,
    coalesce(sum(part) filter (where category in ('labour', 'tool', 'model') and s.process is null), 0)
      as unallocated,
    coalesce(sum(part) filter (where category not in ('labour', 'overhead')), 0) as other_than_people
  from summed s
  join day on day.day between coalesce(s.first_day, s.day) and coalesce(s.last_day, s.day)
  left join process p on p.organisation_id = $1::uuid and p.process = s.process
  cross join lateral (
    select s.amount / (coalesce(s.last_day, s.day) - coalesce(s.first_day, s.day) + 1) as part
  ) spread
  where s.type = 'cost.incurred'
  group by day.day
),
by_sale as (
  select day,
    coalesce(sum(amount) filter (where type = 'order.placed'), 0) as sales,
    coalesce(sum(amount) filter (where type = 'order.placed'), 0)
      - coalesce(sum(amount) filter (where type = 'order.refunded'), 0)
      - coalesce(sum(cogs) filter (where type = 'order.placed'), 0) as margin
  from summed
  where type in ('order.placed', 'order.refunded')
  group by day
),
by_head as (
  select s.day, sum(s.fte) as heads, sum(s.fte * s.monthly_salary * firm.load_factor) as pay
  from salary s
  cross join firm
  group by s.day
)
select day.day::text,
  coalesce(c.cases, 0)::float8 as cases, coalesce(c.auto, 0)::float8 as auto,
  coalesce(c.autonomous, 0)::float8 as autonomous, coalesce(c.supervised, 0)::float8 as supervised,
  coalesce(c.assisted, 0)::float8 as assisted, coalesce(f.first_cases, 0)::float8 as first_cases,
  coalesce(f.solved, 0)::float8 as solved, coalesce(f.reopened, 0)::float8 as reopened,
  (coalesce(w.allocated, 0) + coalesce(e.allocated, 0))::float8 as allocated,
  coalesce(e.unallocated, 0)::float8 as unallocated,
  coalesce(o.orders, 0)::float8 as orders, coalesce(s.sales, 0)::float8 as sales,
  coalesce(s.margin, 0)::float8 as margin,
  (coalesce(s.margin, 0) - coalesce(w.machine, 0) - coalesce(e.other_than_people, 0))::float8 as contribution,
  h.heads::float8 as heads, h.pay::float8 as pay, coalesce(c.saved_hours, 0)::float8 as saved_hours
from day
left join by_close c on c.day = day.day
left join by_first_close f on f.day = day.day
left join by_order o on o.day = day.day
left join by_work w on w.day = day.day
left join by_entry e on e.day = day.day
left join by_sale s on s.day = day.day
left join by_head h on h.day = day.day
order by day.day`;
