import { Fault } from "@/lib/contract/fault";
import type { Ctx } from "@/lib/tenancy/ctx";
import { type Permission, permissions, roles } from "@/lib/tenancy/permissions";

/**
 * Lets pass who may.
 * @throws Fault `forbidden` (403), which names what is missing
 */
export function require(ctx: Ctx, permission: Permission): void {
  if (may(ctx, permission)) return;
  const { role, scopes } = permissions[permission];
  if (ctx.actor.kind === "visitor") throw visitorsLook();
  if (ctx.actor.kind === "person") {
    throw new Fault("forbidden", `This needs the role ${role} or above; yours is ${ctx.actor.role}.`);
  }
  const needed = scopes.length === 0 ? "a person, not a key" : `a key with the scope ${scopes.join(" or ")}`;
  throw new Fault("forbidden", `This needs ${needed}.`);
}

/** Whether the actor may, by role or by scope; the command line may do everything: who runs it owns the database. */
export function may({ actor }: Pick<Ctx, "actor">, permission: Permission): boolean {
  const { role, scopes, ...more } = permissions[permission];
  if (actor.kind === "command") return true;
  if (actor.kind === "visitor") return "visitors" in more;
  if (actor.kind === "person") return roles.indexOf(actor.role) >= roles.indexOf(role);
  return actor.scopes.some((scope) => (scopes as readonly string[]).includes(scope));
}

/** What a visitor is told who asks for more than a look. */
export function visitorsLook(): Fault {
  return new Fault(
    "forbidden",
    "Visitors may look around the sample firm and change nothing: sign up to make an organisation of your own.",
  );
}
