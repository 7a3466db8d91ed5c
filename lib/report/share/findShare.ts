import { z } from "zod";
import { linkTokenHash } from "@/lib/auth/linkToken";
import type { Database } from "@/lib/db/database";
import { statements } from "@/lib/db/statements";
import { type Version, versions } from "@/lib/report/reportSchema";
import type { Ctx } from "@/lib/tenancy/ctx";

/** A link that can be read, and the context that reads what it shows. */
export interface FoundShare {
  ctx: Ctx;
  hash: string;
  period: string;
  version: Version;
  passwordHash: string | null;
  expiresAt: Date;
}

/** The link of a token; null where there is none, it has expired or was revoked: these are not told apart. */
export async function findShare(db: Database, token: string, now: Date): Promise<FoundShare | null> {
  const hash = linkTokenHash(token);
  if (hash === null) return null;
  const { rows } = await db.pool.query<{ organisation_id: string }>(
    "select organisation_id from directory_share where token_hash = $1::text",
    [hash],
  );
  const org = rows[0]?.organisation_id;
  if (org === undefined) return null;
  const ctx: Ctx = { org, db, now, actor: { kind: "key", id: "share", scopes: ["kpis:read"] } };
  const [found] = await statements(ctx, (run) => run(select, [org, hash, now]));
  if (!found) return null;
  const { period, version, password_hash, expires_at } = row.parse(found);
  return { ctx, hash, period, version, passwordHash: password_hash, expiresAt: expires_at };
}

/** Notes that a link was read, once a minute at most. */
export async function noteShareUse({ ctx, hash }: FoundShare): Promise<void> {
  const before = new Date(ctx.now.getTime() - 60_000);
  await statements(ctx, (run) => run(noted, [ctx.org, hash, ctx.now, before]));
}

const row = z.object({
  period: z.string(),
  version: z.enum(versions),
  password_hash: z.string().nullable(),
  expires_at: z.date(),
});

const select = `
  select period, version, password_hash, expires_at
  from report_share
  where organisation_id = $1::uuid and token_hash = $2::text and revoked_at is null and expires_at > $3::timestamptz`;

const noted = `
  update report_share set last_opened_at = $3::timestamptz
  where organisation_id = $1::uuid and token_hash = $2::text
    and (last_opened_at is null or last_opened_at < $4::timestamptz)`;
