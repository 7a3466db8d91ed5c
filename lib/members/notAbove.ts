import { Fault } from "@/lib/contract/fault";
import type { Held } from "@/lib/members/lockMembers";
import { isAbove } from "@/lib/members/rank";

/**
 * Lets pass who acts on nobody of a role above their own, and may act on members still.
 * @throws Fault `forbidden`
 */
export function notAbove({ own, role }: Pick<Held, "own" | "role">): void {
  if (isAbove("admin", own)) {
    throw new Fault("forbidden", `This needs the role admin or above; yours is ${own}.`);
  }
  if (isAbove(role, own)) {
    throw new Fault("forbidden", `This member's role, ${role}, is above yours, which is ${own}.`);
  }
}
