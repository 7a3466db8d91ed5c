import { inOwnCurrency } from "@/lib/kpi/sql/inOwnCurrency.sql";

/**
 * Ledger entries by period, category and the stage of the process they name (null: none). An entry over several days
 * gives amount × days inside ÷ days of the entry: the products are summed here by the divisor, and divided last.
 * $1 organisation, $2 first day, $3 last day, $4 first days and $5 last days of the periods, $6 process or null
 */
export const spend = `
  select (period.place - 1)::int as period, r.category, p.stage,
    (r.last_day - r.first_day + 1)::int as divisor,
    sum(r.amount * rate.factor
      * (least(r.last_day, period.last_day) - greatest(r.first_day, period.first_day) + 1))::text as amount_days
  from rollup_spend r
  join unnest($4::date[], $5::date[]) with ordinality as period (first_day, last_day, place)
    on r.first_day <= period.last_day and r.last_day >= period.first_day
  left join process p on p.organisation_id = $1::uuid and p.process = r.process
  cross join lateral (select ${inOwnCurrency("r")} as factor) rate
  where r.organisation_id = $1::uuid and r.last_day >= $2::date and r.first_day <= $3::date
    and ($6::text is null or r.process = $6::text)
  group by period.place, r.category, p.stage, divisor`;
