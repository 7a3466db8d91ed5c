import { randomUUID } from "node:crypto";
import { z } from "zod";
import { record } from "@/lib/audit/record";
import { countAttempt } from "@/lib/auth/attempts";
import { email } from "@/lib/auth/email";
import { linkTokenHash, newLinkToken } from "@/lib/auth/linkToken";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import { invitationLetter, type SendInvitation } from "@/lib/members/invitationLetter";
import { lockInviter } from "@/lib/members/lockInviter";
import { mayGive, rankOf } from "@/lib/members/rank";
import { revokeInvitation } from "@/lib/members/revokeInvitation";
import type { Ctx } from "@/lib/tenancy/ctx";
import { roles } from "@/lib/tenancy/permissions";
import { require } from "@/lib/tenancy/require";

/** Days for which an invitation can be taken. */
export const invitationDays = 7;

/**
 * Invites one person in a role. Without an e-mail address the link's secret is in this answer and nowhere else, and
 * whoever has it may take it; with one the link is mailed and is in no answer, and only that address may take it.
 * @param send null: no mail server is set up
 * @throws Fault `forbidden` for a role above one's own; `not-found` for who is no member any more; `invalid`; `conflict` when it cannot be mailed (it is
 *   revoked then), or too many are open; `too-many-requests` after 50 mails in fifteen minutes
 */
export async function createInvitation(
  ctx: Ctx,
  input: CreateInvitation,
  send: SendInvitation | null,
): Promise<CreatedInvitation> {
  require(ctx, "members:write");
  const { role, email: to = null, language } = parse(createInvitationSchema, input);
  mayGive(rankOf(ctx.actor), role);
  if (to !== null && send === null) {
    throw new Fault("conflict", "No mail server is set up here (SMTP_URL): invite by a link instead.");
  }
  const [id, token] = [randomUUID(), newLinkToken()];
  const hash = linkTokenHash(token);
  const expiresAt = new Date(ctx.now.getTime() + invitationDays * 86_400_000);
  const made = { id, role, email: to, createdAt: ctx.now.toISOString(), expiresAt: expiresAt.toISOString() };
  if (to !== null) await countAttempt(ctx.db, { subject: `invite:${ctx.org}`, limit: 50 }, ctx.now);
  const name = await statements(ctx, async (run) => {
    await lockInviter(ctx, run, role);
    const [open] = await run<{ count: number }>(counted, [ctx.org, ctx.now]);
    if ((open?.count ?? 0) >= mostOpen) {
      throw new Fault("conflict", `${mostOpen} invitations are open: revoke some that nobody will take.`);
    }
    const [own] = await run<{ name: string }>(
      "select name from organisation where organisation_id = $1::uuid",
      [ctx.org],
    );
    await run("insert into directory_invitation (token_hash, organisation_id) values ($1::text, $2::uuid)", [
      hash,
      ctx.org,
    ]);
    await run(insert, [ctx.org, id, hash, role, to, ctx.now, ctx.actor.id, expiresAt]);
    await record(run, ctx, {
      action: "member.invited",
      subject: `invitation:${id}`,
      after: { role, by: to === null ? "link" : "mail", expiresAt: made.expiresAt },
    });
    return own?.name ?? "";
  });
  if (to !== null && send !== null) {
    const letter = invitationLetter({ to, organisation: name, role, token, language });
    if (!(await send(letter, ctx.now))) {
      await revokeInvitation(ctx, id);
      throw new Fault("conflict", "The mail server did not take the mail: invite by a link instead.");
    }
  }
  return { ...made, path: to === null ? `/invite/${token}` : null };
}

export const createInvitationSchema = z.strictObject({
  role: z.enum(roles, `must be one of ${roles.join(", ")}`),
  email: email.optional().meta({ description: "mail it there; absent: the answer holds its link" }),
  language: z.enum(["en", "zh"]).default("en").meta({ description: "of the mail" }),
});
export type CreateInvitation = z.input<typeof createInvitationSchema>;

/** Instants are RFC 3339 in UTC. */
export const createdInvitationSchema = z.object({
  id: z.string(),
  role: z.enum(roles),
  email: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
  path: z
    .string()
    .nullable()
    .meta({ description: "of its address, after the server's own; shown this once; null when mailed" }),
});
export type CreatedInvitation = z.infer<typeof createdInvitationSchema>;

const mostOpen = 500;

const counted = `
  select count(*)::int as count from invitation
  where organisation_id = $1::uuid and accepted_at is null and revoked_at is null and expires_at > $2::timestamptz`;

const insert = `
  insert into invitation
    (organisation_id, invitation_id, token_hash, role, email, created_at, created_by, expires_at)
  values
    ($1::uuid, $2::uuid, $3::text, $4::text, $5::text, $6::timestamptz, $7::text, $8::timestamptz)`;
