import type { TableKind } from "@/lib/imports/recognition/recognition";
import type { Role } from "@/lib/imports/recognition/role";

export type KnownKind = Exclude<TableKind, "unknown">;

export interface WantedRole {
  role: Role;
  /** nothing can be made of the file without it */
  needed?: true;
  /** what may stand in its place */
  or?: readonly Role[];
}

/** What is looked for in a file of each kind, the most telling first. */
export const fields: Record<KnownKind, readonly WantedRole[]> = {
  tickets: [
    { role: "case", needed: true },
    { role: "opened", needed: true, or: ["time"] },
    { role: "closed" },
    { role: "status" },
    { role: "resolution" },
    { role: "actor" },
    { role: "reopened" },
    { role: "reopens" },
    { role: "contacts" },
    { role: "firstClosed" },
    { role: "seconds" },
    { role: "channel" },
    { role: "customer" },
    { role: "title" },
    { role: "order" },
    { role: "process" },
  ],
  log: [
    { role: "case", needed: true },
    { role: "time", needed: true, or: ["opened", "closed"] },
    { role: "step", needed: true, or: ["status"] },
    { role: "actor" },
    { role: "role" },
    { role: "line" },
    { role: "seconds" },
    { role: "lifecycle" },
    { role: "status" },
    { role: "outcome" },
    { role: "opened" },
    { role: "closed" },
    { role: "process" },
  ],
  orders: [
    { role: "order", needed: true, or: ["case"] },
    { role: "amount", needed: true },
    { role: "time", needed: true, or: ["opened", "paidAt"] },
    { role: "opened" },
    { role: "line" },
    { role: "cogs" },
    { role: "paidAt" },
    { role: "refund" },
    { role: "status" },
    { role: "channel" },
    { role: "currency" },
  ],
  payroll: [
    { role: "role", needed: true },
    { role: "fte", needed: true },
    { role: "salary" },
    { role: "time", needed: true, or: ["from", "opened"] },
    { role: "from" },
    { role: "currency" },
  ],
  spend: [
    { role: "amount", needed: true, or: ["cost"] },
    { role: "cost" },
    { role: "time", needed: true, or: ["from", "opened"] },
    { role: "from" },
    { role: "to" },
    { role: "category" },
    { role: "channel" },
    { role: "note" },
    { role: "currency" },
  ],
  usage: [
    { role: "inputTokens", needed: true },
    { role: "outputTokens", needed: true },
    { role: "time", needed: true, or: ["opened"] },
    { role: "cachedInputTokens" },
    { role: "case" },
    { role: "step" },
    { role: "actor" },
    { role: "model" },
    { role: "cost" },
    { role: "currency" },
  ],
};
