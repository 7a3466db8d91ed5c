import { z } from "zod";
import { record } from "@/lib/audit/record";
import { seal } from "@/lib/auth/sealed";
import { parse } from "@/lib/contract/parse";
import { plainLine } from "@/lib/contract/plainLine";
import { plainText } from "@/lib/contract/plainText";
import { transaction } from "@/lib/db/transaction";
import { newHookId } from "@/lib/hooks/hookId";
import { givenSecret, newHookSecret } from "@/lib/hooks/hookSecret";
import { parseHookMapping } from "@/lib/hooks/parseHookMapping";
import { sealedFor } from "@/lib/hooks/sealedFor";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Makes a webhook: an address to which another system sends what happened, signed by Standard Webhooks. The secret is
 * in this answer and in no later one.
 * @throws Fault `forbidden`; `invalid`, also with pointers into `/mapping`
 */
export async function createHook(ctx: Ctx, input: CreateHook): Promise<CreatedHook> {
  require(ctx, "hooks:write");
  const { name, source, mapping: given, secret = newHookSecret() } = parse(createHookSchema, input);
  const mapping = parseHookMapping(given, source);
  const id = newHookId(source);
  await transaction(ctx, async (tx) => {
    await tx.directoryHook.create({ data: { hookId: id, organisationId: ctx.org } });
    await tx.hook.create({
      data: {
        organisationId: ctx.org,
        hookId: id,
        source,
        name,
        ...(mapping ? { mapping } : {}),
        secret: seal(secret, sealedFor(ctx.org, id)),
        createdBy: ctx.actor.kind === "person" ? ctx.actor.id : null,
        createdAt: ctx.now,
      },
    });
    await record(tx, ctx, {
      action: "hook.created",
      subject: `hook:${id}`,
      after: { name, source, mapping },
    });
  });
  return { id, name, source, mapping, path: `/api/v1/hooks/${id}`, secret, createdAt: ctx.now.toISOString() };
}

export const createHookSchema = z.strictObject({
  name: plainLine(100),
  source: plainText(200).meta({ description: "the system that sends: the source of every event" }),
  mapping: z
    .unknown()
    .optional()
    .meta({
      description:
        "rules that make events of the body's objects, as for an import of NDJSON; format, source and a rule's id " +
        "may be left out. Absent, null or empty: the body holds events as they are.",
    }),
  secret: givenSecret,
});

export type CreateHook = z.input<typeof createHookSchema>;

/** Instants are RFC 3339 in UTC. */
export const createdHookSchema = z.object({
  id: z.string(),
  name: z.string(),
  source: z.string(),
  mapping: z.record(z.string(), z.unknown()).nullable(),
  /** of the address that webhooks are sent to, after the server's own */
  path: z.string(),
  /** shown this once */
  secret: z.string(),
  createdAt: z.string(),
});

export type CreatedHook = z.output<typeof createdHookSchema>;
