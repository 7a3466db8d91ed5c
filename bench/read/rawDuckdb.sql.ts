/**
 * The same figures by day in DuckDB over `event`, a view of the Parquet file. What is dated is handed to it: the tables
 * `day`, `process` (with its baseline), `salary`, `price` and `heads`, as in force on each day. Its time is UTC; the
 * zone's offset is fixed, so days are cut without a zone's table.
 */
export const rawDuckdb = `
with folded as (
  select process, case_id,
    min(time) filter (where type = 'case.closed') as first_close,
    max(time) filter (where type = 'case.closed') as last_close,
    arg_min(resolution, time) filter (where type = 'case.closed') as first_resolution,
    arg_max(resolution, time) filter (where type = 'case.closed') as resolution,
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
  where case_id is not null
  group by process, case_id
),
counted as (
  select f.*, p.stage, p.core, to_days(p.reopen_window_days) as within,
    p.baseline,
    case when f.reopened_last is null or f.reopened_last <= f.last_close then f.last_close end as closed_at,
    f.human_approval or f.accepted <= closed_at or f.accepted is not null and closed_at is null as approved
  from folded f
  join process p on p.process = f.process
),
by_close as (
  select (closed_at + interval 8 hour)::date as day,
    count(*) filter (where core) as cases,
    count(*) filter (where core and machine) as auto,
    count(*) filter (where core and resolution = 'resolved' and machine and not human_work and not unknown
      and approved is not true) as autonomous,
    count(*) filter (where core and resolution = 'resolved' and machine and not human_work and not unknown
      and approved) as supervised,
    count(*) filter (where core and resolution = 'resolved' and machine and human_work) as assisted,
    coalesce(sum(case when resolution = 'resolved' then baseline else 0 end - human_seconds)
      filter (where machine), 0) / 3600 as saved_hours
  from counted
  where closed_at is not null and resolution not in ('cancelled', 'duplicate')
  group by 1
),
by_first_close as (
  select (first_close + interval 8 hour)::date as day,
    count(*) as first_cases,
    count(*) filter (where first_resolution = 'resolved'
      and (contact is null or contact > first_close + within)
      and (reopened_first is null or reopened_first > first_close + within)) as solved,
    count(*) filter (where reopened_first <= first_close + within) as reopened
  from counted
  where first_close is not null and stage = 'service' and first_resolution not in ('cancelled', 'duplicate')
  group by 1
),
by_order as (
  select (placed + interval 8 hour)::date as day, count(*) as orders
  from (
    select order_id, min(time) as placed
    from event
    where type = 'order.placed'
    group by order_id
  ) o
  group by 1
),
summed as (
  select (time + interval 8 hour)::date as day, type, process, actor_kind, actor_role, model, category, first_day,
    last_day, cost is null as listed, input_tokens is not null as usage,
    sum(seconds) as seconds, sum(cost) as cost, sum(amount) as amount, sum(cogs) as cogs,
    sum(input_tokens) as input_tokens, sum(cached_tokens) as cached_tokens, sum(output_tokens) as output_tokens
  from event
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
),
priced as (
  select s.day, p.stage,
    case when s.type = 'case.reviewed' or s.actor_kind = 'human' then
      s.seconds * salary.hourly_rate / 3600 end as labour,
    coalesce(s.cost, 0)::double + coalesce((s.input_tokens - s.cached_tokens) * price.input_price
      + s.cached_tokens * price.cached_price + s.output_tokens * price.output_price, 0) / 1000000 as machine
  from summed s
  join process p on p.process = s.process
  left join salary on salary.day = s.day and salary.role = s.actor_role
  left join price on price.day = s.day and price.model = s.model and s.listed and s.usage
  where s.type in ('case.step', 'case.reviewed')
),
by_work as (
  select day,
    coalesce(sum(labour) filter (where stage <> 'backoffice'), 0)
      + coalesce(sum(machine) filter (where stage <> 'backoffice'), 0) as allocated,
    coalesce(sum(machine), 0) as machine
  from priced
  group by day
),
spread as (
  select day.day, s.category, s.process, p.stage,
    s.amount::double / (coalesce(s.last_day, s.day) - coalesce(s.first_day, s.day) + 1) as part
  from summed s
  join day on day.day between coalesce(s.first_day, s.day) and coalesce(s.last_day, s.day)
  left join process p on p.process = s.process
  where s.type = 'cost.incurred'
),
by_entry as (
  select day,
    coalesce(sum(part) filter (where category in ('acquisition', 'service', 'fulfilment')
      or category in ('labour', 'tool', 'model') and stage <> 'backoffice'), 0) as allocated,
    coalesce(sum(part) filter (where category in ('labour', 'tool', 'model') and process is null), 0) as unallocated,
    coalesce(sum(part) filter (where category not in ('labour', 'overhead')), 0) as other_than_people
  from spread
  group by day
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
)
select day.day::varchar as day,
  coalesce(c.cases, 0)::double as cases, coalesce(c.auto, 0)::double as auto,
  coalesce(c.autonomous, 0)::double as autonomous, coalesce(c.supervised, 0)::double as supervised,
  coalesce(c.assisted, 0)::double as assisted, coalesce(f.first_cases, 0)::double as first_cases,
  coalesce(f.solved, 0)::double as solved, coalesce(f.reopened, 0)::double as reopened,
  (coalesce(w.allocated, 0) + coalesce(e.allocated, 0))::double as allocated,
  coalesce(e.unallocated, 0)::double as unallocated,
  coalesce(o.orders, 0)::double as orders, coalesce(s.sales, 0)::double as sales,
  coalesce(s.margin, 0)::double as margin,
  (coalesce(s.margin, 0) - coalesce(w.machine, 0) - coalesce(e.other_than_people, 0))::double as contribution,
  h.heads::double as heads, h.pay::double as pay, coalesce(c.saved_hours, 0)::double as saved_hours
from day
left join by_close c on c.day = day.day
left join by_first_close f on f.day = day.day
left join by_order o on o.day = day.day
left join by_work w on w.day = day.day
left join by_entry e on e.day = day.day
left join by_sale s on s.day = day.day
left join heads h on h.day = day.day
order by day.day`;
