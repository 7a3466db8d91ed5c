import { inOwnCurrency } from "@/lib/kpi/sql/inOwnCurrency.sql";

/**
 * Ledger entries by period, category and the stage of the process they name (null: none). An entry over several days
 * gives amount × days inside ÷ days of the entry: the products are summed here by the divisor, and divided last.
 * The entries are read once, whatever the number of periods: joined with them directly, each period would read its own.
 * $1 organisation, $2 first day, $3 last day, $4 first days and $5 last days of the periods, $6 process or null
 */
export const spend = `
  with entry as materialized (
    select r.first_day, r.last_day, r.category, p.stage, r.last_day - r.first_day + 1 as divisor,
      r.amount * rate.factor as amount
    from rollup_spend r
    left join process p on p.organisation_id = $1::uuid and p.process = r.process
    cross join lateral (select ${inOwnCurrency("r")} as factor) rate
    where r.organisation_id = $1::uuid and r.last_day >= $2::date and r.first_day <= $3::date
      and ($6::text is null or r.process = $6::text)
  )
  select (period.place - 1)::int as period, entry.category, entry.stage, entry.divisor::int as divisor,
    sum(entry.amount
      * (least(entry.last_day, period.last_day) - greatest(entry.first_day, period.first_day) + 1))::text
      as amount_days
  from entry
  join unnest($4::date[], $5::date[]) with ordinality as period (first_day, last_day, place)
    on entry.first_day <= period.last_day and entry.last_day >= period.first_day
  group by period.place, entry.category, entry.stage, entry.divisor`;
