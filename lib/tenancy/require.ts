import { Fault } from "@/lib/http/fault";
import type { Ctx } from "@/lib/tenancy/ctx";
import { type Permission, permissions, roles } from "@/lib/tenancy/permissions";

/**
 * Lets pass who may, by role or by scope; the command line may do everything, since who runs it owns the database.
 * @throws Fault `forbidden` (403), which names what is missing
 */
export function require(ctx: Ctx, permission: Permission): void {
  const { role, scopes } = permissions[permission];
  const { actor } = ctx;
  if (actor.kind === "command") return;
  if (actor.kind === "person") {
    if (roles.indexOf(actor.role) >= roles.indexOf(role)) return;
    throw new Fault("forbidden", `This needs the role ${role} or above; yours is ${actor.role}.`);
  }
  if (actor.scopes.some((scope) => (scopes as readonly string[]).includes(scope))) return;
  const needed = scopes.length === 0 ? "a person, not a key" : `a key with the scope ${scopes.join(" or ")}`;
  throw new Fault("forbidden", `This needs ${needed}.`);
}
