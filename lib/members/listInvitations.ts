import { z } from "zod";
import { statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { roles } from "@/lib/tenancy/permissions";
import { require } from "@/lib/tenancy/require";

/**
 * The invitations that can still be taken, newest first, never their links.
 * @throws Fault `forbidden`
 */
export async function listInvitations(ctx: Ctx): Promise<ListedInvitation[]> {
  require(ctx, "members:write");
  const rows = z.array(row).parse(await statements(ctx, (run) => run(sql, [ctx.org, ctx.now])));
  return rows.map(({ created_at, expires_at, ...invitation }) => ({
    ...invitation,
    createdAt: created_at.toISOString(),
    expiresAt: expires_at.toISOString(),
  }));
}

/** Instants are RFC 3339 in UTC; `by`: the name of the person who invited, null for a key or a command. */
export const listedInvitationSchema = z.object({
  id: z.string(),
  role: z.enum(roles),
  email: z.string().nullable().meta({ description: "null: whoever has the link" }),
  by: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
});
export type ListedInvitation = z.infer<typeof listedInvitationSchema>;

const row = z.object({
  id: z.string(),
  role: z.enum(roles),
  email: z.string().nullable(),
  by: z.string().nullable(),
  created_at: z.date(),
  expires_at: z.date(),
});

const sql = `
  select i.invitation_id as id, i.role, i.email, p.name as by, i.created_at, i.expires_at
  from invitation i
  left join person p on p.id::text = i.created_by
  where i.organisation_id = $1::uuid and i.accepted_at is null and i.revoked_at is null
    and i.expires_at > $2::timestamptz
  order by i.created_at desc, i.invitation_id`;
