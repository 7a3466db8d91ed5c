import type { EventType } from "@/lib/events/event";
import type { ChoiceName } from "./choiceWords";

/** How a cell becomes a field: as it is, as a number, or as one of some words. */
export type Reading = "text" | "number" | ChoiceName;

/**
 * The columns of each type's template, in their order: the fields of its `data`, those of an object in it with a dot.
 * `!` marks those that must be filled. The time and the event's own id come before them. A plain value, so that a
 * browser need not load the schema that it must agree with.
 */
export const templateColumns: Record<EventType, Record<string, Reading | `${Reading}!`>> = {
  "case.opened": {
    process: "text!",
    case: "text!",
    channel: "text",
    customer: "text",
    title: "text",
    amount: "number",
    order: "text",
    currency: "text",
  },
  "case.step": {
    process: "text!",
    case: "text!",
    step: "text!",
    "actor.kind": "actorKind!",
    "actor.id": "text",
    "actor.role": "text",
    seconds: "number",
    outcome: "outcome",
    reason: "text",
    touch: "touch",
    cost: "number",
    model: "text",
    "usage.inputTokens": "number",
    "usage.cachedInputTokens": "number",
    "usage.outputTokens": "number",
    "usage.requests": "number",
    currency: "text",
  },
  "case.reviewed": {
    process: "text!",
    case: "text!",
    verdict: "verdict!",
    step: "text",
    "actor.id": "text",
    "actor.role": "text",
    seconds: "number",
    errorCost: "number",
    currency: "text",
  },
  "case.contact": { process: "text!", case: "text!", channel: "text" },
  "case.closed": { process: "text!", case: "text!", resolution: "resolution!" },
  "case.reopened": { process: "text!", case: "text!", reason: "text" },
  "order.placed": {
    order: "text!",
    amount: "number!",
    cogs: "number",
    channel: "text",
    currency: "text",
  },
  "order.paid": { order: "text!", amount: "number!", currency: "text" },
  "order.refunded": {
    order: "text!",
    amount: "number!",
    process: "text",
    case: "text",
    currency: "text",
  },
  "cost.incurred": {
    category: "category!",
    amount: "number!",
    from: "text",
    to: "text",
    process: "text",
    channel: "text",
    note: "text",
    currency: "text",
  },
  "headcount.set": { role: "text!", fte: "number!", monthlySalary: "number", currency: "text" },
  "model.priced": {
    model: "text!",
    input: "number!",
    cachedInput: "number",
    output: "number!",
    currency: "text",
  },
  "change.made": { title: "text!", kind: "changeKind!", process: "text", note: "text" },
};
