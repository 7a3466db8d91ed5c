import { Fault } from "@/lib/contract/fault";
import type { Run } from "@/lib/db/statements";
import { rankOf } from "@/lib/members/rank";
import type { Ctx } from "@/lib/tenancy/ctx";
import { type Role, roles } from "@/lib/tenancy/permissions";

/** What the rows of members say while nobody else can change them. */
export interface Held {
  /** the role that the actor has now: it may have been taken away since the request came */
  own: Role;
  /** the role of the person in question */
  role: Role;
  /** whether they are the only owner */
  lastOwner: boolean;
}

/**
 * Holds the rows of the owners, of the person in question and of the actor, always in the same order, so that two who
 * act on each other at once cannot leave an organisation without an owner.
 * @throws Fault `not-found` when the person is no member, or the actor is none any more
 */
export async function lockMembers({ org, actor }: Ctx, run: Run, personId: string): Promise<Held> {
  const self = actor.kind === "person" ? actor.id : personId;
  const rows = await run<{ id: string; role: string }>(
    `select person_id as id, role from member
     where organisation_id = $1::uuid and (role = 'owner' or person_id = any ($2::uuid[]))
     order by person_id
     for update`,
    [org, [personId, self]],
  );
  const roleOf = (id: string) => roles.find((role) => role === rows.find((row) => row.id === id)?.role);
  const [role, own] = [roleOf(personId), actor.kind === "person" ? roleOf(self) : rankOf(actor)];
  if (role === undefined || own === undefined)
    throw new Fault("not-found", "There is no such member of this organisation.");
  const owners = rows.filter((row) => row.role === "owner").length;
  return { own, role, lastOwner: role === "owner" && owners === 1 };
}
