import { statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import type { Role } from "@/lib/tenancy/permissions";
import { require } from "@/lib/tenancy/require";

/** The people of the organisation with their roles, in the order in which they came. */
export async function membersOf(ctx: Ctx): Promise<{ id: string; role: Role }[]> {
  require(ctx, "figures:read");
  return statements(ctx, (run) =>
    run<{ id: string; role: Role }>(
      `select person_id as id, role from member where organisation_id = $1::uuid order by created_at, person_id`,
      [ctx.org],
    ),
  );
}
