/** What happens in a case after it was opened, in order. */
export type Part =
  | "agent"
  | "failed"
  | "escalated"
  | "system"
  | "human"
  | "approval"
  | "accepted"
  | "corrected"
  | "contact"
  | "reopened"
  | "resolved"
  | "unresolved"
  | "expired"
  | "cancelled";

/**
 * The courses that cases take: every level of autonomy, resolution, kind of machine and review that a firm sees.
 * Every process takes every one of them on every day, so a day has the same keys however many events it has.
 */
export const shapes: readonly (readonly Part[])[] = [
  ["agent", "system", "agent", "agent", "resolved"],
  ["agent", "agent", "agent", "resolved"],
  ["agent", "agent", "resolved", "accepted"],
  ["agent", "agent", "approval", "resolved"],
  ["agent", "agent", "escalated", "human", "human", "resolved"],
  ["agent", "agent", "corrected", "human", "resolved"],
  ["human", "human", "human", "human", "resolved"],
  ["agent", "agent", "resolved", "contact"],
  ["agent", "agent", "resolved", "reopened", "human", "resolved"],
  ["agent", "failed", "human", "human", "unresolved"],
  ["human", "human", "expired"],
  ["agent", "system", "cancelled"],
  ["system", "system", "system", "resolved"],
  ["agent", "agent"],
];
