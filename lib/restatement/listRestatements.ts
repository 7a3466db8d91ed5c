import { z } from "zod";
import { cursorInstant, cursorParts, cursorText } from "@/lib/contract/cursor";
import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import { movedFigure } from "@/lib/restatement/moves";
import { restatements } from "@/lib/restatement/sql/restatements.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * What changes of settings, of what is dated and of definitions have moved of the past, newest first, a page at a time;
 * `next` is the cursor of the following page, or null.
 * @throws Fault `forbidden` (an entry may tell a salary), `invalid`
 */
export async function listRestatements(
  ctx: Ctx,
  input: z.input<typeof listRestatementsSchema> = {},
): Promise<{ items: Restatement[]; next: string | null }> {
  require(ctx, "audit:read");
  const { cursor, limit } = parse(listRestatementsSchema, input);
  const [at, id] = cursor === undefined ? [null, null] : cursorParts(cursor, cursorOf);
  const rows = await statements(ctx, (run) =>
    run<Record<string, unknown> & { sorted_by: string; id: string }>(restatements, [
      ctx.org,
      at,
      id,
      limit + 1,
    ]),
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => restatementSchema.parse(row)),
    next: rows.length > limit && last ? cursorText([last.sorted_by, last.id]) : null,
  };
}

const cursorOf = z.tuple([cursorInstant, z.uuid()]);

export const listRestatementsSchema = z.strictObject({
  cursor: z.string().max(1_000).optional(),
  limit: z.coerce.number("must be a whole number").int().min(1).max(500).default(50),
});

/** `at` is RFC 3339 in UTC; `before` and `after` hold what was changed; days are inclusive. */
export const restatementSchema = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.object({
    kind: z.enum(["person", "key", "command"]),
    id: z.string(),
    /** of the person or the key, as long as there is one */
    name: z.string().nullable(),
  }),
  subject: z.string().meta({ description: "such as organisation, process:support, headcount:agent" }),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  from: z.string().meta({ description: "first day compared" }),
  to: z.string(),
  earlier: z.boolean().meta({ description: "there was data before them, whose figures may have moved too" }),
  figures: z.array(movedFigure),
});
export type Restatement = z.output<typeof restatementSchema>;
