import { type Exact, Exact as ExactNumber, zero } from "@/lib/kpi/exact";
import { wilson } from "@/lib/kpi/wilson";

/** What a handover is watched by; a part that is null watches nothing. */
export interface StopRule {
  /** p* as it stood at the decision */
  required: number | null;
  /** over how many checks the line must hold */
  checks: number | null;
  /** what the mistakes of seven days may cost, in the organisation's currency */
  weeklyCost: Exact | null;
}

/** A reviewed case: `at` is the instant of its last review, `accepted` whether all of them were. */
export interface Check {
  at: string;
  accepted: boolean;
}

/** A mistake with what it cost. */
export interface Mistake {
  at: string;
  cost: Exact;
}

export interface Firing {
  why: "precision" | "mistakes";
  /** of the review or refund that tipped it */
  at: string;
  /** checks looked at, and mistakes: among them, or in the seven days */
  checks: number;
  mistakes: number;
  /** lower end of the interval over the checks; null where mistakes tipped it */
  low: number | null;
  /** of the seven days; null where the precision tipped it */
  cost: Exact | null;
}

/**
 * Whether the stop rule of a handover has fired, and by what, from all checks and mistakes since the decision, in the
 * order of time (instants in one form, so that they compare as texts). It looks back from every check and every
 * mistake, not from today alone: so it does not matter when it is asked, nor how the events were delivered.
 *
 * Precision: the lower end of the Wilson interval over the last `checks` checks is under the line. While there are
 * fewer, those to come are taken as accepted: it fires as soon as none of them could change it any more.
 * Mistakes: those of seven days cost more than `weeklyCost`.
 * @returns the earliest firing, or null
 */
export function stopRule(
  rule: StopRule,
  checks: readonly Check[],
  mistakes: readonly Mistake[],
): Firing | null {
  const found = [byPrecision(rule, checks), byMistakes(rule, mistakes)].filter((firing) => firing !== null);
  return found.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))[0] ?? null;
}

/** How many mistakes among `checks` leave the lower end at the line; −1: not even none. */
export function mistakesBorne(checks: number, required: number): number {
  let borne = -1;
  while (borne < checks && (wilson(checks - borne - 1, checks)?.low ?? 0) >= required) borne++;
  return borne;
}

function byPrecision({ required, checks: wanted }: StopRule, checks: readonly Check[]): Firing | null {
  if (required === null || wanted === null) return null;
  const borne = mistakesBorne(wanted, required);
  let wrong = 0;
  for (const [index, { at, accepted }] of checks.entries()) {
    if (!accepted) wrong++;
    if (checks[index - wanted]?.accepted === false) wrong--;
    if (wrong > borne) {
      const low = wilson(wanted - wrong, wanted)?.low ?? null;
      return { why: "precision", at, checks: Math.min(index + 1, wanted), mistakes: wrong, low, cost: null };
    }
  }
  return null;
}

function byMistakes({ weeklyCost }: StopRule, mistakes: readonly Mistake[]): Firing | null {
  if (weeklyCost === null) return null;
  let cost: Exact = zero;
  let from = 0;
  for (const [index, mistake] of mistakes.entries()) {
    cost = cost.plus(mistake.cost);
    for (
      let oldest = mistakes[from];
      oldest && isWeekBefore(oldest.at, mistake.at);
      oldest = mistakes[from]
    ) {
      cost = cost.minus(oldest.cost);
      from++;
    }
    if (cost.gt(weeklyCost)) {
      const count = index - from + 1;
      const { at } = mistake;
      return { why: "mistakes", at, checks: count, mistakes: count, low: null, cost: new ExactNumber(cost) };
    }
  }
  return null;
}

function isWeekBefore(earlier: string, later: string): boolean {
  return Date.parse(later) - Date.parse(earlier) >= 7 * 86_400_000;
}
