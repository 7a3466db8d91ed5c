import type { Database } from "@/lib/db/database";
import type { Role } from "@/lib/tenancy/permissions";

/** Who acts, in which organisation, at what time: the first argument of everything that reads or writes. */
export interface Ctx {
  /** the organisation's id */
  org: string;
  actor: Actor;
  db: Database;
  now: Date;
  /** the request that is answered; absent for what a command or a job does */
  request?: Asking;
}

/** A request as the log names it. */
export interface Asking {
  /** as the answer's X-Request-Id and the server's own log have it */
  id: string;
  /** the client's; null: not known */
  address: string | null;
}

export type Actor =
  | { kind: "person"; id: string; role: Role }
  | { kind: "key"; id: string; scopes: Scope[] }
  | { kind: "command"; id: string }
  /** of the public sample firm, without being a member; `id`: the address that is asked from */
  | { kind: "visitor"; id: string };

export const scopes = ["events:write", "kpis:read", "admin"] as const;
export type Scope = (typeof scopes)[number];
