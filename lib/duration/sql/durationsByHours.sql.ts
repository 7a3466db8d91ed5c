import { inHours } from "@/lib/cases/inHours.sql";
import { population } from "@/lib/cases/population.sql";

/**
 * The same by whether the case came in within the firm's working hours, from the cases themselves: the hours can be
 * changed at any time, so no rollup holds them.
 * $1 organisation, $2 process or null, $3 first day, $4 last day
 */
export const durationsByHours = `
  select ${inHours("s.opened_at")} as in_hours, s.machine <> 'none' as by_machine, s.duration::float8 as duration,
    count(*)::int as cases,
    (count(*) filter (where p.promised_hours is not null))::int as promised,
    (count(*) filter (where s.duration <= p.promised_hours * 3600000))::int as within
  from case_state s
  join process p on p.organisation_id = $1::uuid and p.process = s.process
  where s.organisation_id = $1::uuid and s.closed_day >= $3::date and s.closed_day <= $4::date
    and ($2::text is null or s.process = $2::text)
    and ${population}
  group by 1, 2, 3`;
