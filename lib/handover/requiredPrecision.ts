import { type Exact, Exact as ExactNumber } from "@/lib/kpi/exact";

/** What a case costs, in the organisation's currency; null is unknown. */
export interface CaseCosts {
  /** by hand: typical time at the process's mean rate */
  people: Exact | null;
  /** model and tool per case with a machine step */
  agent: Exact;
  /** the time of a review */
  review: Exact | null;
  /** a mistake */
  mistake: Exact | null;
}

/** What is required at least, whatever a mistake costs. */
export const precisionFloor = 0.9;

/** What a case saves, before mistakes, when the agent is left alone: min(people − agent, review). Null: unknown. */
export function savedPerCase({ people, agent, review }: CaseCosts): Exact | null {
  const byHand = people?.minus(agent) ?? null;
  if (byHand === null || review === null) return byHand ?? review;
  return ExactNumber.min(byHand, review);
}

/**
 * The precision from which the agent alone is the cheapest way to run the process, and good enough:
 * p* = max(floor, 1 − min(people − agent, review) ÷ mistake).
 * @returns null when the costs are unknown, so that there is no gate; "never" when the agent is dearer than people
 */
export function requiredPrecision(costs: CaseCosts, floor: number): number | "never" | null {
  const saved = savedPerCase(costs);
  if (saved === null || costs.mistake === null) return null;
  if (saved.isNegative() && !saved.isZero()) return "never";
  if (costs.mistake.isZero()) return floor;
  return Math.max(floor, new ExactNumber(1).minus(saved.div(costs.mistake)).toNumber());
}
