import { z } from "zod";
import { readChain, reasons } from "@/lib/audit/readChain";
import { hashAt } from "@/lib/audit/sql/chain.sql";
import { parse } from "@/lib/contract/parse";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Whether the organisation's log is what was written: no entry altered, added, moved or taken away. Who can write to the
 * database past Handover could write the whole chain anew, which shows only by an earlier end of it that was kept
 * elsewhere: with `seq` and `hash` of one, it is told whether the log still goes through it.
 * @throws Fault `forbidden`, `invalid`
 */
export async function verifyChain(ctx: Ctx, input: VerifyChain = {}): Promise<VerifiedChain> {
  require(ctx, "audit:read");
  const kept = parse(verifyChainSchema, input);
  return statements(
    ctx,
    async (run) => {
      const chain = await readChain(run, ctx.org);
      const verified = { ...chain, intact: chain.broken === null, checkedAt: ctx.now.toISOString() };
      const { seq, hash } = kept;
      if (seq === undefined || hash === undefined) return { ...verified, kept: null };
      const [found] = await run<{ hash: string }>(hashAt, [ctx.org, seq]);
      const before = chain.broken === null || chain.broken.seq > seq;
      return { ...verified, kept: { seq, hash, held: before && found?.hash === hash } };
    },
    snapshot,
  );
}

export const verifyChainSchema = z
  .strictObject({
    seq: z.coerce.number("must be a whole number").int().min(1).max(2_147_483_647).optional(),
    hash: z
      .string()
      .regex(/^[0-9a-fA-F]{64}$/, "must be 64 hexadecimal digits")
      .transform((text) => text.toLowerCase())
      .optional(),
  })
  .refine(({ seq, hash }) => (seq === undefined) === (hash === undefined), {
    path: ["seq"],
    error: "must be sent together with hash",
  });

export type VerifyChain = z.input<typeof verifyChainSchema>;

export const verifiedChainSchema = z.object({
  intact: z.boolean(),
  entries: z.number().int().meta({ description: "that were found, up to where it breaks" }),
  seq: z.number().int().meta({ description: "of the last entry, 0 when there is none" }),
  hash: z.string().nullable().meta({ description: "of the last entry: keep it elsewhere, with seq" }),
  broken: z
    .object({ seq: z.number().int(), why: z.enum(reasons) })
    .nullable()
    .meta({ description: "the first place that is not as it was written" }),
  checkedAt: z.string(),
  kept: z
    .object({ seq: z.number().int(), hash: z.string(), held: z.boolean() })
    .nullable()
    .meta({ description: "the end that was asked about, and whether the log still goes through it" }),
});

export type VerifiedChain = z.output<typeof verifiedChainSchema>;
