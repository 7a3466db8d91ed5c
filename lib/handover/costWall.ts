import { machineTotal } from "@/lib/handover/caseCosts";
import { handCost } from "@/lib/handover/handCost";
import { recentDays } from "@/lib/handover/monthlySaving";
import { pricedTime } from "@/lib/handover/pricedTime";
import type { Evidence } from "@/lib/handover/readEvidence";
import { type Exact, Exact as ExactNumber, rounded, zero } from "@/lib/kpi/exact";
import type { Dated } from "@/lib/kpi/readDated";

/** Whether an agent earns more than it costs. Money is decimal strings of the organisation's currency. */
export interface CostWall {
  /** automated cases that were resolved, since the proof began */
  resolved: number;
  /** model and tool, and the people who stepped in or reviewed; null when their pay is not known */
  machine: string;
  labour: string | null;
  /** everything spent on automated cases ÷ those resolved: failures and retries are in it */
  perResolved: string | null;
  /** a case by hand: typical time at the mean rate */
  byHand: string | null;
  /** perResolved ÷ byHand: under 1 the agent is the cheaper way */
  ratio: number | null;
  /** automated cases that were resolved in the last 28 days */
  recent: number;
  /** (byHand − perResolved) × the resolved of a month */
  monthly: string | null;
  /** steps and reviews by people that do not say their time: as far as they are of automated cases, they are missing here */
  untimed: number;
}

/**
 * The cost wall of a process since its proof began: costs on the day of the step, counts on the closing day. The labour
 * of automated cases is their part of the time of people in closed cases, of all the labour of the process.
 * @param byRole whether labour may be priced by role; else it is at the firm's mean rate, so that no pay can be told
 */
export function costWall(
  process: string,
  evidence: Evidence,
  dated: Dated,
  { last, byRole }: { last: string; byRole: boolean },
): CostWall {
  const work = evidence.work.find((row) => row.process === process);
  const rows = evidence.labour.filter((row) => row.process === process);
  const [resolved, recent] = [work?.resolved ?? 0, work?.recent ?? 0];
  const machine = machineTotal(process, evidence, dated);
  const labour = labourOf(work, rows, pricedTime(rows, evidence, dated, byRole));
  const perResolved = labour && resolved > 0 ? machine.plus(labour).div(resolved) : null;
  const byHand = handCost(process, evidence, dated, last, byRole);
  const month = new ExactNumber(recent).times(365).div(12 * recentDays);
  return {
    resolved,
    machine: machine.toFixed(6),
    labour: text(labour),
    perResolved: text(perResolved),
    byHand: text(byHand),
    ratio: perResolved && byHand && !byHand.isZero() ? rounded(perResolved.div(byHand)) : null,
    recent,
    monthly: perResolved && byHand ? byHand.minus(perResolved).times(month).toFixed(6) : null,
    untimed: rows.reduce((sum, row) => sum + row.untimed, 0),
  };
}

function labourOf(
  work: Evidence["work"][number] | undefined,
  rows: Evidence["labour"],
  priced: { cost: Exact } | null,
): Exact | null {
  if (rows.every(({ seconds }) => seconds.isZero())) return zero;
  if (priced === null) return null;
  // people worked, and none of what they worked on was closed yet
  if (!work || work.seconds.isZero()) return zero;
  return priced.cost.times(new ExactNumber(work.autoSeconds).div(work.seconds));
}

function text(amount: Exact | null): string | null {
  return amount?.toFixed(6) ?? null;
}
