import type { Counts } from "@/lib/cases/caseQuery";
import { isCounted } from "@/lib/cases/isCounted.sql";
import { population } from "@/lib/cases/population.sql";

const firstPopulation = `${isCounted("s.first_resolution")}
      and case when $2::text is null then p.stage = 'service' else true end`;
const resolvedAt = (...levels: string[]) =>
  `s.resolution = 'resolved' and s.level in (${levels.map((level) => `'${level}'`).join(", ")})`;

/**
 * What makes a case `s` of process `p` count in a figure, in all processes or in $2: the same conditions as in the sums
 * of lib/kpi/sql, on single cases; a test holds the two equal.
 */
export const counted: Record<Counts, string> = {
  "aar.numerator": `${population} and ${resolvedAt("autonomous")}`,
  "aar.denominator": population,
  "aarSupervised.numerator": `${population} and ${resolvedAt("autonomous", "supervised")}`,
  "aarSupervised.denominator": population,
  "aarExecuted.numerator": `${population} and ${resolvedAt("autonomous", "supervised", "assisted")}`,
  "aarExecuted.denominator": population,
  "coverage.numerator": `${population} and s.machine <> 'none'`,
  "coverage.denominator": population,
  "success.numerator": `${population} and ${resolvedAt("autonomous")}`,
  "success.denominator": `${population} and s.machine <> 'none'`,
  "fcr.numerator": `${firstPopulation} and s.first_resolution = 'resolved' and s.return_days > p.reopen_window_days`,
  "fcr.denominator": firstPopulation,
  "reopenRate.numerator": `${firstPopulation} and s.reopen_days <= p.reopen_window_days`,
  "reopenRate.denominator": firstPopulation,
  steppedIn: `${population} and s.machine <> 'none' and not (${resolvedAt("autonomous")})`,
  timeSaved: "s.resolution not in ('cancelled', 'duplicate') and s.machine <> 'none'",
};
