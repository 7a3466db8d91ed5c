import { z } from "zod";
import { cursorInstant, cursorParts, cursorText } from "@/lib/contract/cursor";
import { parse } from "@/lib/contract/parse";
import { storable } from "@/lib/contract/storable";
import { statements } from "@/lib/db/statements";
import { eventRow } from "@/lib/sources/eventRow";
import type { LastEvent } from "@/lib/sources/lastEvents";
import { countEvents, listEvents as sql } from "@/lib/sources/listEvents.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The stored events, of one source or of all, by the time that they tell of, the latest first: as many as the source
 * says. What happened, never what it cost or paid. Instants are RFC 3339 in UTC.
 * @throws Fault `invalid` for a cursor that this list did not give; `forbidden`
 */
export async function listEvents(ctx: Ctx, input: ListEvents = {}): Promise<EventPage> {
  require(ctx, "figures:read");
  const { source, cursor, limit } = parse(listEventsSchema, input);
  const after = cursor === undefined ? [null, null, null] : cursorParts(cursor, cursorOf);
  return statements(ctx, async (run) => {
    const rows = await run(sql, [ctx.org, source ?? null, ...after, limit + 1]);
    const [counted] = await run(countEvents, [ctx.org, source ?? null]);
    const page = rows.slice(0, limit);
    const last = place.optional().parse(page.at(-1));
    return {
      items: z.array(eventRow).parse(page),
      next: rows.length > limit && last ? cursorText([last.sorted_by, last.source, last.id]) : null,
      total: countedRow.parse(counted).total,
    };
  });
}

export interface EventPage {
  items: LastEvent[];
  next: string | null;
  total: number;
}

export const listEventsSchema = z.strictObject({
  source: storable.max(500).optional(),
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number("must be a whole number").int().min(1).max(500).default(50),
});
export type ListEvents = z.input<typeof listEventsSchema>;

const cursorOf = z.tuple([cursorInstant, storable, storable]);
const place = z.object({ sorted_by: z.string(), source: z.string(), id: z.string() });
const countedRow = z.object({ total: z.string().transform(Number) });
