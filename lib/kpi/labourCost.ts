import { type Exact, Exact as ExactNumber } from "@/lib/kpi/exact";
import type { Dated } from "@/lib/kpi/readDated";
import { hourlyRate, meanSalary, rosterOn, salaryOf } from "@/lib/kpi/roster";

/**
 * What the time of a person cost in one step or review, at the rate in force on its day: that of the role, or the
 * firm's mean for who may not see salaries. Null when the time or a salary is unknown.
 */
export function labourCost(
  work: { day: string; role: string | null; seconds: string | null },
  dated: Dated,
  byRole: boolean,
): Exact | null {
  if (work.seconds === null) return null;
  const roster = rosterOn(dated.headcounts, work.day);
  const salary = byRole ? salaryOf(roster, work.role ?? "") : meanSalary(roster);
  return salary && new ExactNumber(work.seconds).times(hourlyRate(salary, dated)).div(3600);
}
