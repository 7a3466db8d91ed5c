import { randomUUID } from "node:crypto";
import { z } from "zod";
import { record } from "@/lib/audit/record";
import { linkTokenHash, newLinkToken } from "@/lib/auth/linkToken";
import { hashPassword, newPassword } from "@/lib/auth/password";
import { parse } from "@/lib/contract/parse";
import { whileHeld } from "@/lib/ingest/whileHeld";
import { begunPeriod } from "@/lib/report/knownPeriod";
import { versions } from "@/lib/report/reportSchema";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Makes a link by which one report is read without an account, until it expires or is revoked. Its secret is in this
 * answer and nowhere else. The team's version unless the owner's is asked for.
 * @throws Fault `forbidden`; `invalid`; `not-found` for a period that has not begun
 */
export async function createShare(ctx: Ctx, periodId: string, input: CreateShare): Promise<CreatedShare> {
  require(ctx, "report:share");
  const { version, days, password } = parse(createShareSchema, input);
  const token = newLinkToken();
  const hash = linkTokenHash(token);
  const passwordHash = password === undefined ? null : await hashPassword(password);
  const id = randomUUID();
  const expiresAt = new Date(ctx.now.getTime() + days * 86_400_000);
  return whileHeld(ctx, {}, async (run, timezone) => {
    const period = begunPeriod(periodId, ctx.now, timezone).id;
    await run("insert into directory_share (token_hash, organisation_id) values ($1::text, $2::uuid)", [
      hash,
      ctx.org,
    ]);
    await run(insert, [ctx.org, id, hash, period, version, passwordHash, expiresAt, ctx.now, ctx.actor.id]);
    const after = { period, version, expiresAt: expiresAt.toISOString(), password: password !== undefined };
    await record(run, ctx, { action: "share.created", subject: `share:${id}`, after });
    return {
      ...{ id, period, version, protected: passwordHash !== null },
      path: `/shared/${token}`,
      createdAt: ctx.now.toISOString(),
      expiresAt: expiresAt.toISOString(),
    };
  });
}

export const createShareSchema = z.strictObject({
  version: z.enum(versions, "must be owner or team").default("team"),
  days: z
    .number("must be a whole number")
    .int("must be a whole number")
    .min(1, "must be at least 1")
    .max(365, "must be at most 365")
    .default(30)
    .meta({ description: "for how long it can be read" }),
  password: newPassword.optional().meta({ description: "asked of whoever opens it" }),
});
export type CreateShare = z.input<typeof createShareSchema>;

/** Instants are RFC 3339 in UTC. */
export const createdShareSchema = z.object({
  id: z.string(),
  period: z.string(),
  version: z.enum(versions),
  protected: z.boolean(),
  path: z.string().meta({ description: "of its address, after the server's own; shown this once" }),
  createdAt: z.string(),
  expiresAt: z.string(),
});
export type CreatedShare = z.infer<typeof createdShareSchema>;

const insert = `
  insert into report_share
    (organisation_id, share_id, token_hash, period, version, password_hash, expires_at, created_at, created_by)
  values
    ($1::uuid, $2::uuid, $3::text, $4::text, $5::text, $6::text, $7::timestamptz, $8::timestamptz, $9::text)`;
