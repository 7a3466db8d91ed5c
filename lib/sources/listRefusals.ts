import { z } from "zod";
import { cursorInstant, cursorParts, cursorText } from "@/lib/contract/cursor";
import { parse } from "@/lib/contract/parse";
import { storable } from "@/lib/contract/storable";
import { statements } from "@/lib/db/statements";
import { countRefusals, listRefusals as sql } from "@/lib/sources/listRefusals.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * What was refused, the latest first, and the reasons, the most frequent first: of the last 1,000 refusals, which are
 * kept (100 of one delivery). Instants are RFC 3339 in UTC.
 * @throws Fault `invalid` for a cursor that this list did not give; `forbidden`
 */
export async function listRefusals(ctx: Ctx, input: ListRefusals = {}): Promise<RefusalPage> {
  require(ctx, "figures:read");
  const { code, pointer, since, cursor, limit } = parse(listRefusalsSchema, input);
  const after = cursor === undefined ? [null, null] : cursorParts(cursor, cursorOf);
  return statements(ctx, async (run) => {
    const rows = z
      .array(row)
      .parse(await run(sql, [ctx.org, code ?? null, pointer ?? null, ...after, limit + 1, since ?? null]));
    const reasons = z.array(reasonRow).parse(await run(countRefusals, [ctx.org]));
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(({ at, sorted_by, event_id, ...found }) => ({
        ...found,
        at: at.toISOString(),
        eventId: event_id,
      })),
      next: rows.length > limit && last ? cursorText([last.sorted_by, last.id]) : null,
      reasons: reasons.map(({ last_at, ...reason }) => ({ ...reason, lastAt: last_at.toISOString() })),
    };
  });
}

const text = z.string().nullable();

export const refusalSchema = z.object({
  id: z.string(),
  at: z.string(),
  source: text,
  eventId: text,
  type: text,
  /** invalid, conflict, too_old, in_future, unknown_currency */
  code: z.string(),
  /** where in the event, as a JSON pointer */
  pointer: z.string(),
  detail: z.string(),
});
export type KeptRefusal = z.infer<typeof refusalSchema>;

export const refusalReasonSchema = z.object({
  code: z.string(),
  pointer: z.string(),
  refused: z.number().int(),
  lastAt: z.string(),
  /** of the latest */
  detail: z.string(),
});
export type RefusalReason = z.infer<typeof refusalReasonSchema>;

export interface RefusalPage {
  items: KeptRefusal[];
  next: string | null;
  reasons: RefusalReason[];
}

export const listRefusalsSchema = z.strictObject({
  code: storable.max(100).optional(),
  pointer: storable.max(500).optional(),
  since: z.iso
    .datetime({ offset: true })
    .optional()
    .meta({ description: "only what was refused from then on" }),
  cursor: z.string().max(1_000).optional(),
  limit: z.coerce.number("must be a whole number").int().min(1).max(500).default(50),
});
export type ListRefusals = z.input<typeof listRefusalsSchema>;

const cursorOf = z.tuple([cursorInstant, z.uuid()]);

const row = z.object({
  id: z.string(),
  at: z.date(),
  source: text,
  event_id: text,
  type: text,
  code: z.string(),
  pointer: z.string(),
  detail: z.string(),
  sorted_by: z.string(),
});
const reasonRow = z.object({
  code: z.string(),
  pointer: z.string(),
  refused: z.number(),
  last_at: z.date(),
  detail: z.string(),
});
