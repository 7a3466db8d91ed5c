const reasons = ["unpaid", "closed", "closedUnpaid", "closedPaid", "waiting", "status", "example"] as const;

/** A reason that the presets give, which has words; null for one that a mapping of somebody's own gives. */
export function leftOutReason(why: string): (typeof reasons)[number] | null {
  return reasons.find((reason) => reason === why) ?? null;
}
