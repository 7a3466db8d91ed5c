import { z } from "zod";
import { unseal } from "@/lib/auth/sealed";
import { transaction } from "@/lib/db/transaction";
import { sealedFor } from "@/lib/hooks/sealedFor";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The organisation's webhooks, newest first, revoked ones included; never their secrets.
 * @throws Fault `forbidden`
 */
export async function listHooks(ctx: Ctx): Promise<ListedHook[]> {
  require(ctx, "hooks:write");
  const rows = await transaction(ctx, (tx) =>
    tx.hook.findMany({
      where: { organisationId: ctx.org },
      orderBy: [{ createdAt: "desc" }, { hookId: "asc" }],
    }),
  );
  return rows.map((row) =>
    listedHookSchema.parse({
      id: row.hookId,
      name: row.name,
      source: row.source,
      mapping: row.mapping,
      path: `/api/v1/hooks/${row.hookId}`,
      readable: unseal(row.secret, sealedFor(ctx.org, row.hookId)) !== null,
      previousUntil:
        row.previousUntil !== null && row.previousUntil > ctx.now ? row.previousUntil.toISOString() : null,
      createdAt: row.createdAt.toISOString(),
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
      revokedAt: row.revokedAt?.toISOString() ?? null,
    }),
  );
}

/** Instants are RFC 3339 in UTC; `lastUsedAt` is true to the minute. */
export const listedHookSchema = z.object({
  id: z.string(),
  name: z.string(),
  source: z.string(),
  mapping: z.record(z.string(), z.unknown()).nullable(),
  path: z.string(),
  /** false: the server's AUTH_SECRET is another since; every webhook is turned away until the secret is changed */
  readable: z.boolean(),
  /** until when the secret before is taken too */
  previousUntil: z.string().nullable(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});

export type ListedHook = z.output<typeof listedHookSchema>;
