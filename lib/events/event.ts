/**
 * The canonical event: what every way in ends in, and what the event table holds, column for column.
 * Absent is `null`, never 0. Names and rules: the attributes of CloudEvents 1.0 for the envelope.
 *
 * - `time` is UTC with microseconds: `2026-03-02T09:01:00.000000Z`.
 * - decimals (money, prices, `seconds`, `fte`) are plain decimal strings without exponent or superfluous zeros.
 * - `currency` is null when the money is in the organisation's own currency.
 * - defaults (`outcome: ok`, `touch: work`, `requests: 1`) are filled in, so equal content compares equal.
 */
export interface Event {
  source: string;
  id: string;
  type: EventType;
  time: string;

  process: string | null;
  case: string | null;
  order: string | null;

  /** case.step, case.reviewed */
  step: string | null;
  actorKind: ActorKind | null;
  actorId: string | null;
  actorRole: string | null;
  /** handling time in seconds, decimal */
  seconds: string | null;
  outcome: Outcome | null;
  reason: string | null;
  touch: Touch | null;
  verdict: Verdict | null;
  resolution: Resolution | null;

  channel: string | null;
  customer: string | null;
  title: string | null;
  note: string | null;

  /** case.opened (at stake), order.*, cost.incurred */
  amount: string | null;
  /** order.placed */
  cogs: string | null;
  /** case.step */
  cost: string | null;
  /** case.reviewed */
  errorCost: string | null;
  /** ISO 4217, only when it is not the organisation's own */
  currency: string | null;

  /** case.step, model.priced */
  model: string | null;
  inputTokens: number | null;
  cachedTokens: number | null;
  outputTokens: number | null;
  requests: number | null;

  /** cost.incurred */
  category: CostCategory | null;
  /** `YYYY-MM-DD`, inclusive, both or neither */
  firstDay: string | null;
  lastDay: string | null;

  /** headcount.set */
  role: string | null;
  fte: string | null;
  monthlySalary: string | null;

  /** model.priced: per million tokens */
  inputPrice: string | null;
  cachedPrice: string | null;
  outputPrice: string | null;

  /** change.made */
  changeKind: ChangeKind | null;
}

export const eventTypes = [
  "case.opened",
  "case.step",
  "case.reviewed",
  "case.contact",
  "case.closed",
  "case.reopened",
  "order.placed",
  "order.paid",
  "order.refunded",
  "cost.incurred",
  "headcount.set",
  "model.priced",
  "change.made",
] as const;
export const actorKinds = ["human", "agent", "system", "unknown"] as const;
export const outcomes = ["ok", "failed", "escalated"] as const;
export const touches = ["work", "approval", "decision", "exception"] as const;
export const verdicts = ["accepted", "corrected", "rejected"] as const;
export const resolutions = ["resolved", "unresolved", "expired", "cancelled", "duplicate"] as const;
export const costCategories = [
  "acquisition",
  "service",
  "fulfilment",
  "labour",
  "tool",
  "model",
  "device",
  "overhead",
] as const;
export const changeKinds = [
  "agent",
  "model",
  "process",
  "environment",
  "pricing",
  "policy",
  "other",
] as const;

export type EventType = (typeof eventTypes)[number];
export type ActorKind = (typeof actorKinds)[number];
export type Outcome = (typeof outcomes)[number];
export type Touch = (typeof touches)[number];
export type Verdict = (typeof verdicts)[number];
export type Resolution = (typeof resolutions)[number];
export type CostCategory = (typeof costCategories)[number];
export type ChangeKind = (typeof changeKinds)[number];
