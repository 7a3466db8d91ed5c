import { z } from "zod";
import { statements } from "@/lib/db/statements";
import { knownPeriod } from "@/lib/report/knownPeriod";
import { versions } from "@/lib/report/reportSchema";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The links of a report that can still be read, the newest first. Instants are RFC 3339 in UTC.
 * @throws Fault `forbidden`; `not-found` for what is no period
 */
export async function listShares(ctx: Ctx, periodId: string): Promise<ListedShare[]> {
  require(ctx, "report:share");
  const { id } = knownPeriod(periodId);
  const rows = z.array(row).parse(await statements(ctx, (run) => run(select, [ctx.org, id, ctx.now])));
  return rows.map(({ created_at, expires_at, last_opened_at, ...share }) => ({
    ...share,
    createdAt: created_at.toISOString(),
    expiresAt: expires_at.toISOString(),
    lastOpenedAt: last_opened_at?.toISOString() ?? null,
  }));
}

const row = z.object({
  id: z.string(),
  version: z.enum(versions),
  protected: z.boolean(),
  created_at: z.date(),
  expires_at: z.date(),
  last_opened_at: z.date().nullable(),
});

export const listedShareSchema = row
  .pick({ id: true, version: true, protected: true })
  .extend({ createdAt: z.string(), expiresAt: z.string(), lastOpenedAt: z.string().nullable() });
export type ListedShare = z.infer<typeof listedShareSchema>;

const select = `
  select share_id as id, version, password_hash is not null as protected, created_at, expires_at, last_opened_at
  from report_share
  where organisation_id = $1::uuid and period = $2::text and revoked_at is null and expires_at > $3::timestamptz
  order by created_at desc, share_id
  limit 100`;
