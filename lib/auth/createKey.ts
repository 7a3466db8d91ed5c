import { z } from "zod";
import { record } from "@/lib/audit/record";
import { newKeyText, secretHash } from "@/lib/auth/keyText";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { plainLine } from "@/lib/contract/plainLine";
import { transaction } from "@/lib/db/transaction";
import { type Ctx, scopes } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Makes an API key of the organisation. Its text is in this answer and nowhere else: what is kept is a hash.
 * @throws Fault `forbidden`, `invalid`
 */
export async function createKey(ctx: Ctx, input: CreateKey): Promise<CreatedKey> {
  require(ctx, "keys:write");
  const { name, scopes, expiresAt } = parse(createKeySchema, input);
  const expires = expiresAt === null ? null : new Date(expiresAt);
  if (expires !== null && expires <= ctx.now) {
    throw new Fault("invalid", "/expiresAt: must be in the future.", {
      errors: [{ pointer: "/expiresAt", detail: "must be in the future" }],
    });
  }
  const { id, secret, text } = newKeyText();
  await transaction(ctx, async (tx) => {
    await tx.directoryKey.create({ data: { keyId: id, organisationId: ctx.org } });
    await tx.apiKey.create({
      data: {
        organisationId: ctx.org,
        keyId: id,
        name,
        secretHash: Uint8Array.from(secretHash(secret)),
        scopes,
        createdBy: ctx.actor.kind === "person" ? ctx.actor.id : null,
        createdAt: ctx.now,
        expiresAt: expires,
      },
    });
    await record(tx, ctx, {
      action: "key.created",
      subject: `key:${id}`,
      after: { name, scopes, expiresAt: expires?.toISOString() ?? null },
    });
  });
  return {
    id,
    name,
    scopes,
    key: text,
    createdAt: ctx.now.toISOString(),
    expiresAt: expires?.toISOString() ?? null,
  };
}

export const createKeySchema = z.strictObject({
  name: plainLine(100),
  scopes: z
    .array(z.enum(scopes))
    .min(1, "must name at least one scope")
    .transform((list) => [...new Set(list)].sort()),
  expiresAt: z.iso
    .datetime({ offset: true, error: "must be RFC 3339 with an offset or Z" })
    .nullable()
    .default(null),
});

export type CreateKey = z.input<typeof createKeySchema>;

/** Instants are RFC 3339 in UTC. */
export const createdKeySchema = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(scopes)),
  /** the whole key, shown this once */
  key: z.string(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
});

export type CreatedKey = z.output<typeof createdKeySchema>;
