import { wilson } from "@/lib/kpi/wilson";

/** Cases with a machine step that were reviewed, and those of them whose reviews were all accepted. */
export interface Proof {
  n: number;
  k: number;
}

export const gateStates = ["ready", "keep_reviewing", "not_yet", "no_gate"] as const;
export type GateState = (typeof gateStates)[number];

export interface Gate {
  state: GateState;
  /** further reviewed cases that would prove it at today's precision; null: no number would, or none is needed */
  more: number | null;
  /** how many of the last days in a row the proof held, today's among them */
  heldDays: number;
}

/**
 * Whether a process may be left to its agent.
 * Ready: at least 30 reviewed cases, and the interval's lower end at the line, on each of the last 14 days; one good
 * day among many looks proves nothing. Not yet: the upper end is under the line, or the agent is dearer than people.
 * @param days the proof as it stood on each of the last 14 days, the latest last
 * @param required p*, `never`, or null when costs are unknown
 */
export function gate(days: readonly Proof[], required: number | "never" | null): Gate {
  const today = days.at(-1) ?? { n: 0, k: 0 };
  if (required === null) return { state: "no_gate", more: null, heldDays: 0 };
  if (required === "never") return { state: "not_yet", more: null, heldDays: 0 };
  const failedAt = days.findLastIndex((day) => !holds(day, required));
  const heldDays = days.length - 1 - failedAt;
  if (days.length >= watchedDays && heldDays === days.length) return { state: "ready", more: null, heldDays };
  const interval = wilson(today.k, today.n);
  if (interval && interval.high < required) return { state: "not_yet", more: null, heldDays };
  return { state: "keep_reviewing", more: furtherReviews(today, required), heldDays };
}

export const watchedDays = 14;
/** Fewer reviewed cases prove nothing. */
export const fewestReviewed = 30;

/** max(30, ⌈z² p*(1 − p*) ÷ (p − p*)²⌉) − n; null when p is not above the line, or enough were reviewed already. */
function furtherReviews({ n, k }: Proof, required: number): number | null {
  const precision = n === 0 ? 0 : k / n;
  if (precision <= required) return null;
  const needed = Math.ceil((z * z * required * (1 - required)) / (precision - required) ** 2);
  const more = Math.max(fewestReviewed, needed) - n;
  return more > 0 ? more : null;
}

function holds({ n, k }: Proof, required: number): boolean {
  const interval = wilson(k, n);
  return n >= fewestReviewed && interval !== null && interval.low >= required;
}

const z = 1.959964;
