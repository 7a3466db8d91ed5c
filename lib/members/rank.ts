import { Fault } from "@/lib/contract/fault";
import type { Actor } from "@/lib/tenancy/ctx";
import { type Role, roles } from "@/lib/tenancy/permissions";

/**
 * The role that an actor counts as where members are concerned: a key as an admin, the command line as an owner, a
 * visitor as a viewer.
 */
export function rankOf(actor: Actor): Role {
  if (actor.kind === "person") return actor.role;
  return ({ key: "admin", command: "owner", visitor: "viewer" } as const)[actor.kind];
}

/** Whether a role stands above another. */
export function isAbove(role: Role, other: Role): boolean {
  return roles.indexOf(role) > roles.indexOf(other);
}

/**
 * Lets pass who gives no role above their own.
 * @throws Fault `forbidden`
 */
export function mayGive(own: Role, given: Role): void {
  if (!isAbove(given, own)) return;
  throw new Fault("forbidden", `You may give roles up to your own, which is ${own}: not ${given}.`);
}
