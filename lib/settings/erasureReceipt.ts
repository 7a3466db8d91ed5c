import { createHash } from "node:crypto";
import { z } from "zod";

/** What an erased organisation leaves: in the hands of who erased it, and nowhere else. */
export const erasureReceiptSchema = z
  .object({
    erased: z.object({ organisation: z.string().meta({ description: "its slug" }), id: z.uuid() }),
    at: z.string(),
    by: z.object({ kind: z.enum(["person", "key", "command"]), id: z.string() }),
    tables: z
      .record(z.string(), z.object({ before: z.number().int(), after: z.literal(0) }))
      .meta({ description: "rows that it had, and those that were counted when all was deleted" }),
    rows: z.number().int().meta({ description: "deleted in all" }),
    sha256: z.string().meta({ description: "of everything above, as JSON without spaces in this order" }),
  })
  .meta({ title: "ErasureReceipt" });

export type ErasureReceipt = z.infer<typeof erasureReceiptSchema>;

/** The receipt with its checksum, by which a later change of it shows. */
export function erasureReceipt(facts: Omit<ErasureReceipt, "sha256">): ErasureReceipt {
  const { erased, at, by, tables, rows } = facts;
  const told = { erased, at, by, tables, rows };
  return { ...told, sha256: createHash("sha256").update(JSON.stringify(told)).digest("hex") };
}
