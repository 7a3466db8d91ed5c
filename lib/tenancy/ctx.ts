import type { Database } from "@/lib/db/database";
import type { Role } from "@/lib/tenancy/permissions";

/** Who acts, in which organisation, at what time: the first argument of everything that reads or writes. */
export interface Ctx {
  /** the organisation's id */
  org: string;
  actor: Actor;
  db: Database;
  now: Date;
}

export type Actor =
  | { kind: "person"; id: string; role: Role }
  | { kind: "key"; id: string; scopes: Scope[] }
  | { kind: "command"; id: string };

export const scopes = ["events:write", "kpis:read", "admin"] as const;
export type Scope = (typeof scopes)[number];
