import type en from "@/messages/en.json";

export type EventName = keyof typeof en.data.event;

/** An event's type as the message files name it: a point would be a level there. Null for an unknown one. */
export function eventName(type: string): EventName | null {
  return eventNames.find((name) => name === type.replace(".", "_")) ?? null;
}

const eventNames: EventName[] = [
  "case_opened",
  "case_step",
  "case_reviewed",
  "case_contact",
  "case_closed",
  "case_reopened",
  "order_placed",
  "order_paid",
  "order_refunded",
  "cost_incurred",
  "headcount_set",
  "model_priced",
  "change_made",
];
