import { scopes } from "@/lib/tenancy/ctx";
import { roles } from "@/lib/tenancy/permissions";
import type { Who } from "./matrix";
import type { Organisation } from "./world";

/** Somebody who asks: nobody, a key of one scope, or a session of one role. */
export interface Caller {
  name: string;
  kind: "nobody" | "key" | "person";
  headers: Record<string, string>;
  may(who: Who): boolean;
}

/** Nobody, and everybody of an organisation: a key of each scope, a person of each role. Sessions come from `url`'s pages. */
export function callers(url: string, { keys, people }: Pick<Organisation, "keys" | "people">): Caller[] {
  return [
    { name: "nobody", kind: "nobody", headers: {}, may: (who) => who === "anybody" },
    ...scopes.map((scope) => ({
      name: `a key for ${scope}`,
      kind: "key" as const,
      headers: { authorization: `Bearer ${keys[scope]}` },
      may: (who: Who) => who === "anybody" || (typeof who === "object" && who.scopes.includes(scope)),
    })),
    ...roles.map((role) => ({
      name: `a session as ${role}`,
      kind: "person" as const,
      headers: { cookie: people[role].cookie, origin: url },
      may: (who: Who) => typeof who === "string" || roles.indexOf(role) >= roles.indexOf(who.role),
    })),
  ];
}
