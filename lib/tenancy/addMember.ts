import { record } from "@/lib/audit/record";
import { statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import type { Role } from "@/lib/tenancy/permissions";
import { require } from "@/lib/tenancy/require";

/** Lets a person into the organisation in a role, or changes the role. The directory learns of it in the same transaction. */
export async function addMember(ctx: Ctx, personId: string, role: Role): Promise<void> {
  require(ctx, "members:write");
  await statements(ctx, async (run) => {
    await run(
      `insert into member as stored (organisation_id, person_id, role, created_at)
       values ($1::uuid, $2::uuid, $3::text, $4::timestamptz)
       on conflict (organisation_id, person_id) do update set role = excluded.role`,
      [ctx.org, personId, role, ctx.now.toISOString()],
    );
    await run(
      `insert into directory_member (person_id, organisation_id) values ($1::uuid, $2::uuid) on conflict do nothing`,
      [personId, ctx.org],
    );
    await record(run, ctx, { action: "member.set", subject: `person:${personId}`, after: { role } });
  });
}
