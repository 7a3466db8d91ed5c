import { type Exact, Exact as ExactNumber } from "@/lib/kpi/exact";

/** What a case costs by hand and the way that the agent runs it, and of that way what the model costs; null: unknown. */
export interface WayCosts {
  people: Exact | null;
  way: Exact | null;
  model: Exact;
}

/**
 * Whether a case is still cheaper than by hand when its model costs something else; null when that is not known.
 * @param model what the model would cost a case
 */
export function stillPays({ people, way, model: today }: WayCosts, model: Exact | null): boolean | null {
  if (people === null || way === null || model === null) return null;
  return way.minus(today).plus(model).lt(people);
}

/** The multiple of today's price from which it pays no longer; null when unknown, or when no price changes it. */
export function paysUpTo({ people, way, model }: WayCosts): Exact | null {
  if (people === null || way === null || model.isZero()) return null;
  const most = people.minus(way.minus(model)).div(model);
  return most.isNegative() ? new ExactNumber(0) : most;
}
