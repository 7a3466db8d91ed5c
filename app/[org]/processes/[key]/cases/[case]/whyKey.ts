import type en from "@/messages/en.json";

export type WhyKey = keyof typeof en.case.why;

/**
 * A reason as the message files name it; null for one that has no words yet.
 * @param open the window in which the customer may come back has not ended
 */
export function whyKey(reason: string, open = false): WhyKey | null {
  if (open && reason === "solvedFirstTime") return "solvedSoFar";
  return whyKeys.find((known) => known === reason) ?? null;
}

const whyKeys = Object.keys({
  notCore: 0,
  open: 0,
  reopened: 0,
  cancelled: 0,
  duplicate: 0,
  closed_unresolved: 0,
  closed_expired: 0,
  level_autonomous: 0,
  level_supervised: 0,
  level_assisted: 0,
  level_manual: 0,
  level_unattributed: 0,
  notService: 0,
  neverClosed: 0,
  first_cancelled: 0,
  first_duplicate: 0,
  first_unresolved: 0,
  first_expired: 0,
  reopenedWithin: 0,
  cameBack: 0,
  solvedFirstTime: 0,
  solvedSoFar: 0,
} satisfies Record<WhyKey, 0>) as WhyKey[];
