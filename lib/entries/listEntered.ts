import { z } from "zod";
import { cursorInstant, cursorParts, cursorText } from "@/lib/contract/cursor";
import { parse } from "@/lib/contract/parse";
import { storable } from "@/lib/contract/storable";
import { statements } from "@/lib/db/statements";
import { type ListedEntry, listedEntry } from "@/lib/entries/entrySchema";
import { entryTypes } from "@/lib/entries/entryTypes";
import { entries } from "@/lib/entries/sql/entries.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { may, require } from "@/lib/tenancy/require";

/**
 * Headcounts, model prices or ledger entries, whatever way they came, the latest day first, a page at a time; `next` is
 * the cursor of the following page, or null. Salaries are for who may see them.
 * @throws Fault `forbidden`, `invalid`
 */
export async function listEntered(
  ctx: Ctx,
  input: { type?: string; current?: string; cursor?: string; limit?: number | string },
): Promise<{ items: ListedEntry[]; next: string | null }> {
  require(ctx, "figures:read");
  const { type, current, cursor, limit } = parse(listEnteredSchema, input);
  const after = cursor === undefined ? [null, null, null] : cursorParts(cursor, cursorOf);
  const values = [ctx.org, type, ctx.now, current === "true", ...after, limit + 1];
  const rows = z
    .array(listedEntry.extend({ sorted_by: z.string() }))
    .parse(await statements(ctx, (run) => run(entries, values)));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const paid = may(ctx, "salaries:read");
  return {
    items: shown.map(({ sorted_by: _, ...entry }) => (paid ? entry : { ...entry, monthlySalary: null })),
    next: rows.length > limit && last ? cursorText([last.sorted_by, last.source, last.id]) : null,
  };
}

const cursorOf = z.tuple([cursorInstant, storable, storable]);

export const listEnteredSchema = z.strictObject({
  type: z.enum(entryTypes, `must be one of ${entryTypes.join(", ")}`),
  current: z
    .enum(["true", "false"])
    .default("false")
    .meta({ description: "only what is in force today; the ledger has none" }),
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number("must be a whole number").int().min(1).max(500).default(50),
});
