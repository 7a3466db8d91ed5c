import { pricedTime } from "@/lib/handover/pricedTime";
import type { Evidence } from "@/lib/handover/readEvidence";
import { type Exact, Exact as ExactNumber } from "@/lib/kpi/exact";
import type { Dated } from "@/lib/kpi/readDated";
import { hourlyRate, meanSalary, rosterOn } from "@/lib/kpi/roster";

/**
 * What a case of a process costs by hand: the typical time in force × the mean rate of those who worked on it, the
 * firm's mean rate where nobody did, or for who may not see salaries. Null without typical time or any salary.
 */
export function handCost(
  process: string,
  evidence: Evidence,
  dated: Dated,
  last: string,
  byRole = true,
): Exact | null {
  const typical = dated.baselines.findLast((one) => one.process === process && one.day <= last);
  if (!typical) return null;
  const rows = evidence.labour.filter((row) => row.process === process);
  const worked = byRole ? pricedTime(rows, evidence, dated) : null;
  const mean = meanSalary(rosterOn(dated.headcounts, last));
  const rate =
    worked && !worked.seconds.isZero()
      ? worked.cost.div(worked.seconds).times(3600)
      : mean && hourlyRate(mean, dated);
  return rate && new ExactNumber(typical.seconds).times(rate).div(3600);
}
