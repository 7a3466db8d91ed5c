import { counted } from "@/lib/cases/counted.sql";

/**
 * Cases first closed on some days, by level, by whether a machine had a part in them, and by whether their day is
 * settled; how many were solved the first time, and how many reopened. From the cases themselves: a level may change
 * after the first close, so the rollup of first closes does not hold it.
 * $1 organisation, $2 process or null, $3 first day, $4 last day, $5 last settled day
 */
export const solved = `
  select s.level, s.machine <> 'none' as by_machine, s.first_closed_day <= $5::date as settled,
    count(*)::int as cases,
    (count(*) filter (where ${counted["fcr.numerator"]}))::int as solved,
    (count(*) filter (where ${counted["reopenRate.numerator"]}))::int as reopened
  from case_state s
  join process p on p.organisation_id = $1::uuid and p.process = s.process
  where s.organisation_id = $1::uuid and s.first_closed_day >= $3::date and s.first_closed_day <= $4::date
    and ($2::text is null or s.process = $2::text)
    and ${counted["fcr.denominator"]}
  group by 1, 2, 3`;
