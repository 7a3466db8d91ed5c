import type { Evidence } from "@/lib/handover/readEvidence";
import type { CaseCosts } from "@/lib/handover/requiredPrecision";
import { type Exact, Exact as ExactNumber, zero } from "@/lib/kpi/exact";
import { listPrice, pricesOn } from "@/lib/kpi/prices";
import type { Dated } from "@/lib/kpi/readDated";
import { hourlyRate, meanSalary, rosterOn, salaryOf } from "@/lib/kpi/roster";

/**
 * What a case of a process costs, by the evidence since its last change:
 * - people: the typical time in force × the mean rate of those who worked on it, the firm's mean rate where nobody did
 * - agent: model and tool ÷ cases with a machine step
 * - review: mean labour of the reviews that carry their time
 * - mistake: mean of the mistakes of 365 days that say what they cost, else the process's setting
 * @returns null when no case had a machine step
 */
export function caseCosts(
  process: string,
  evidence: Evidence,
  dated: Dated,
  last: string,
): (CaseCosts & { mistakeFrom: "reviews" | "setting" | null }) | null {
  const since = evidence.since.get(process) ?? last;
  const auto = evidence.cases
    .filter((row) => row.process === process && row.day >= since)
    .reduce((sum, row) => sum + row.auto, 0);
  if (auto === 0) return null;
  const reviews = evidence.reviews.filter((row) => row.process === process);
  const count = reviews.reduce((sum, row) => sum + row.reviews, 0);
  const labour = count === 0 ? null : priced(reviews, evidence, dated);
  const reported = evidence.mistakes.find((row) => row.process === process);
  const setting = evidence.settings.find((row) => row.process === process)?.mistake ?? null;
  return {
    people: byHand(process, evidence, dated, last),
    agent: machine(process, evidence, dated).div(auto),
    review: labour?.cost.div(count) ?? null,
    mistake: reported ? reported.cost.div(reported.mistakes) : setting,
    mistakeFrom: reported ? "reviews" : setting === null ? null : "setting",
  };
}

function byHand(process: string, evidence: Evidence, dated: Dated, last: string): Exact | null {
  const typical = dated.baselines.findLast((one) => one.process === process && one.day <= last);
  if (!typical) return null;
  const worked = priced(
    evidence.labour.filter((row) => row.process === process),
    evidence,
    dated,
  );
  const mean = meanSalary(rosterOn(dated.headcounts, last));
  const rate =
    worked && !worked.seconds.isZero()
      ? worked.cost.div(worked.seconds).times(3600)
      : mean && hourlyRate(mean, dated);
  return rate && new ExactNumber(typical.seconds).times(rate).div(3600);
}

/** Cost of the time of people; null when nobody's salary is known. */
function priced(
  rows: readonly { role: string; segment: number; seconds: Exact }[],
  evidence: Evidence,
  dated: Dated,
): { cost: Exact; seconds: Exact } | null {
  let cost: Exact = zero;
  let seconds: Exact = zero;
  for (const row of rows) {
    const day = evidence.cuts[row.segment]?.start ?? "";
    const salary = salaryOf(rosterOn(dated.headcounts, day), row.role);
    if (salary === null) continue;
    cost = cost.plus(row.seconds.times(hourlyRate(salary, dated)).div(3600));
    seconds = seconds.plus(row.seconds);
  }
  return rows.length > 0 && seconds.isZero() ? null : { cost, seconds };
}

function machine(process: string, evidence: Evidence, dated: Dated): Exact {
  return evidence.machine
    .filter((row) => row.process === process)
    .reduce((sum, row) => {
      const price = pricesOn(dated, evidence.cuts[row.segment]?.start ?? "").get(row.model);
      return sum.plus(row.cost).plus(price ? listPrice(row, price) : zero);
    }, zero);
}
