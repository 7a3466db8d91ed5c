import { z } from "zod";
import { transaction } from "@/lib/db/transaction";
import { type Ctx, scopes } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The organisation's keys, newest first, revoked ones included; never their secrets.
 * @throws Fault `forbidden`
 */
export async function listKeys(ctx: Ctx): Promise<ListedKey[]> {
  require(ctx, "keys:write");
  const rows = await transaction(ctx, (tx) =>
    tx.apiKey.findMany({
      where: { organisationId: ctx.org },
      orderBy: [{ createdAt: "desc" }, { keyId: "asc" }],
      omit: { secretHash: true },
    }),
  );
  return rows.map((row) =>
    listedKeySchema.parse({
      id: row.keyId,
      name: row.name,
      scopes: row.scopes,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt?.toISOString() ?? null,
      revokedAt: row.revokedAt?.toISOString() ?? null,
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    }),
  );
}

/** Instants are RFC 3339 in UTC; `lastUsedAt` is true to the minute. */
export const listedKeySchema = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(scopes)),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
});

export type ListedKey = z.output<typeof listedKeySchema>;
