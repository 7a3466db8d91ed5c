/** What a column may stand for. */
export const columnRoles = [
  // any table
  "case",
  "process",
  "source",
  // a log: one row a step
  "step",
  "time",
  "lifecycle",
  "outcome",
  // who did it
  "actor",
  "role",
  "seconds",
  // a ticket list: one row a case
  "opened",
  "closed",
  "firstClosed",
  "reopened",
  "reopens",
  "contacts",
  "status",
  "resolution",
  "channel",
  "customer",
  "title",
  "reason",
  // orders
  "order",
  "line",
  "amount",
  "cogs",
  "paidAt",
  "refund",
  "currency",
  // calls of a model
  "model",
  "inputTokens",
  "cachedInputTokens",
  "outputTokens",
  "cost",
  // payroll and spend
  "fte",
  "salary",
  "category",
  "from",
  "to",
  "note",
] as const;

export type Role = (typeof columnRoles)[number];
