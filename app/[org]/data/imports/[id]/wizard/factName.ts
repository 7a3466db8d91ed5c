import type en from "@/messages/en.json";

export type FactName = keyof typeof en.imports.fact;

/** A field of an event as the message files name it: a point would be a level there. Null for an unknown one. */
export function factName(field: string): FactName | null {
  return factNames.find((name) => name === field.replaceAll(".", "_")) ?? null;
}

const factNames: FactName[] = [
  "id",
  "when",
  "time",
  "process",
  "case",
  "step",
  "actor_kind",
  "actor_id",
  "actor_role",
  "seconds",
  "outcome",
  "reason",
  "touch",
  "cost",
  "model",
  "usage_inputTokens",
  "usage_cachedInputTokens",
  "usage_outputTokens",
  "usage_requests",
  "verdict",
  "channel",
  "customer",
  "title",
  "amount",
  "cogs",
  "order",
  "resolution",
  "category",
  "from",
  "to",
  "note",
  "role",
  "fte",
  "monthlySalary",
  "currency",
  "errorCost",
];
