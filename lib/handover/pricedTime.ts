import type { Evidence } from "@/lib/handover/readEvidence";
import { type Exact, zero } from "@/lib/kpi/exact";
import type { Dated } from "@/lib/kpi/readDated";
import { hourlyRate, meanSalary, rosterOn, salaryOf } from "@/lib/kpi/roster";

/**
 * Cost of the time of people, by the rates in force in each segment: those of their roles, or the firm's mean for who
 * may not see salaries. What has no rate is left out of `seconds`, too; null when nobody's salary is known.
 */
export function pricedTime(
  rows: readonly { role: string; segment: number; seconds: Exact }[],
  evidence: Pick<Evidence, "cuts">,
  dated: Dated,
  byRole = true,
): { cost: Exact; seconds: Exact } | null {
  let cost: Exact = zero;
  let seconds: Exact = zero;
  for (const row of rows) {
    const roster = rosterOn(dated.headcounts, evidence.cuts[row.segment]?.start ?? "");
    const salary = byRole ? salaryOf(roster, row.role) : meanSalary(roster);
    if (salary === null) continue;
    cost = cost.plus(row.seconds.times(hourlyRate(salary, dated)).div(3600));
    seconds = seconds.plus(row.seconds);
  }
  return rows.length > 0 && seconds.isZero() ? null : { cost, seconds };
}
