import { handCost } from "@/lib/handover/handCost";
import { pricedTime } from "@/lib/handover/pricedTime";
import type { Evidence } from "@/lib/handover/readEvidence";
import type { CaseCosts } from "@/lib/handover/requiredPrecision";
import { type Exact, sum, zero } from "@/lib/kpi/exact";
import { listPrice, pricesOn } from "@/lib/kpi/prices";
import type { Dated } from "@/lib/kpi/readDated";

export type KnownCosts = CaseCosts & { mistakeFrom: "reviews" | "setting" | null };

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
): KnownCosts | null {
  const since = evidence.since.get(process) ?? last;
  const auto = evidence.cases
    .filter((row) => row.process === process && row.day >= since)
    .reduce((sum, row) => sum + row.auto, 0);
  if (auto === 0) return null;
  const of = (row: { process: string }) => row.process === process;
  const setting = evidence.settings.find(of)?.mistake ?? null;
  return {
    people: handCost(process, evidence, dated, last),
    agent: machineTotal(process, evidence, dated).div(auto),
    review: meanReview(evidence.reviews.filter(of), evidence, dated),
    ...mistakeOf(evidence.mistakes.filter(of), setting),
  };
}

/**
 * The same of one step of a process: its own reviews and mistakes; where none of its mistakes says what it costs, the
 * process's. What the step takes by hand is not known, so that its review alone decides.
 * @param whole the costs of the process
 */
export function stepCosts(
  { process, step }: { process: string; step: string },
  whole: KnownCosts,
  evidence: Evidence,
  dated: Dated,
): KnownCosts {
  const of = (row: { process: string; step: string }) => row.process === process && row.step === step;
  const own = mistakeOf(evidence.mistakes.filter(of), null);
  const { mistake, mistakeFrom } = own.mistake === null ? whole : own;
  const review = meanReview(evidence.reviews.filter(of), evidence, dated);
  return { people: null, agent: whole.agent, review, mistake, mistakeFrom };
}

/** Model and tool of a process since its proof began. */
export function machineTotal(process: string, evidence: Evidence, dated: Dated): Exact {
  return evidence.machine
    .filter((row) => row.process === process)
    .reduce((sum, row) => {
      const price = pricesOn(dated, evidence.cuts[row.segment]?.start ?? "").get(row.model);
      return sum.plus(row.cost).plus(price ? listPrice(row, price) : zero);
    }, zero);
}

function meanReview(rows: Evidence["reviews"], evidence: Evidence, dated: Dated): Exact | null {
  const count = rows.reduce((total, { reviews }) => total + reviews, 0);
  return count === 0 ? null : (pricedTime(rows, evidence, dated)?.cost.div(count) ?? null);
}

function mistakeOf(
  rows: Evidence["mistakes"],
  setting: Exact | null,
): Pick<KnownCosts, "mistake" | "mistakeFrom"> {
  const count = rows.reduce((total, { mistakes }) => total + mistakes, 0);
  if (count > 0) return { mistake: sum(rows.map(({ cost }) => cost)).div(count), mistakeFrom: "reviews" };
  return { mistake: setting, mistakeFrom: setting === null ? null : "setting" };
}
