import type { Scope } from "@/lib/tenancy/ctx";

export const roles = ["viewer", "manager", "admin", "owner"] as const;
export type Role = (typeof roles)[number];

/** What may be done, by which role of a person and by which scope of an API key; and what visitors of the sample may. */
export const permissions = {
  "figures:read": { role: "viewer", scopes: ["kpis:read", "admin"], visitors: true },
  "events:write": { role: "manager", scopes: ["events:write"] },
  "settings:read": { role: "viewer", scopes: ["admin"], visitors: true },
  "settings:write": { role: "admin", scopes: ["admin"] },
  "processes:read": { role: "viewer", scopes: ["admin"], visitors: true },
  "processes:write": { role: "admin", scopes: ["admin"] },
  // whose process it is answers for it; the red lines that bind this decision are the admins' (processes:write). No key
  // that an agent sends its events with may hand work over to it.
  "handovers:write": { role: "manager", scopes: ["admin"] },
  "roadmap:write": { role: "admin", scopes: ["admin"] },
  "report:write": { role: "manager", scopes: ["admin"] },
  // a name stands under it, so a person's
  "report:sign": { role: "manager", scopes: [] },
  // both carry figures out of the house
  "report:share": { role: "admin", scopes: ["admin"] },
  "deliveries:write": { role: "admin", scopes: ["admin"] },
  "salaries:read": { role: "admin", scopes: ["admin"] },
  "keys:write": { role: "admin", scopes: ["admin"] },
  "hooks:write": { role: "admin", scopes: ["admin"] },
  "members:read": { role: "viewer", scopes: ["admin"] },
  "members:write": { role: "admin", scopes: ["admin"] },
  "audit:read": { role: "admin", scopes: ["admin"] },
  "verify:read": { role: "admin", scopes: ["admin"] },
  // everything there is, salaries too, leaves the house in one file
  "organisation:export": { role: "admin", scopes: ["admin"] },
  "organisation:delete": { role: "owner", scopes: [] },
  "organisation:transfer": { role: "owner", scopes: [] },
} as const satisfies Record<string, { role: Role; scopes: Scope[]; visitors?: true }>;

export type Permission = keyof typeof permissions;
