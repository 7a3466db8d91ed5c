import { z } from "zod";
import { cursorInstant, cursorParts, cursorText } from "@/lib/contract/cursor";
import { parse } from "@/lib/contract/parse";
import { storable } from "@/lib/contract/storable";
import { statements } from "@/lib/db/statements";
import { ownSources } from "@/lib/events/ownSources";
import { isQuiet } from "@/lib/sources/isQuiet";
import { countByDay, listSources as sql } from "@/lib/sources/listSources.sql";
import { notAhead } from "@/lib/sources/notAhead";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The systems that have sent events: how many, on which days, when they came last and until when they tell; the
 * freshest first.
 * Instants are RFC 3339 in UTC.
 * @throws Fault `invalid` for a cursor that this list did not give; `forbidden`
 */
export async function listSources(
  ctx: Ctx,
  input: ListSources = {},
): Promise<{ items: Source[]; next: string | null }> {
  require(ctx, "figures:read");
  const { cursor, limit } = parse(listSourcesSchema, input);
  const after = cursor === undefined ? [null, null] : cursorParts(cursor, cursorOf);
  const { rows, days } = await statements(ctx, async (run) => {
    const rows = z.array(row).parse(await run(sql, [ctx.org, ...after, limit + 1]));
    const sources = rows.map(({ source }) => source);
    const days = z.array(dayRow).parse(await run(countByDay, [ctx.org, sources, ctx.now, rememberedDays]));
    return { rows, days };
  });
  const arrivals = new Map(rows.map(({ source }) => [source, new Array<number>(rememberedDays).fill(0)]));
  for (const { source, days_ago, events } of days) {
    const perDay = arrivals.get(source);
    if (perDay) perDay[rememberedDays - 1 - days_ago] = Number(events);
  }
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((found) => {
      const lastReceivedAt = found.last_received_at.toISOString();
      const perDay = arrivals.get(found.source) ?? [];
      return {
        source: found.source,
        events: Number(found.events),
        firstReceivedAt: found.first_received_at.toISOString(),
        lastReceivedAt,
        lastTime: notAhead(found.last_time, ctx.now).toISOString(),
        perDay: perDay.slice(-shownDays),
        quietSince: isQuiet(perDay) && !isOwn(found.source) ? lastReceivedAt : null,
      };
    }),
    next: rows.length > limit && last ? cursorText([last.sorted_by, last.source]) : null,
  };
}

const isOwn = (source: string) => ownSources.some((own) => own === source);
const shownDays = 30;
/** A source that stopped a month ago is still known to have sent daily. */
const rememberedDays = 75;

export const sourceSchema = z.object({
  source: z.string(),
  /** stored events, duplicates and refused ones not counted */
  events: z.number().int(),
  firstReceivedAt: z.string(),
  lastReceivedAt: z.string(),
  /** the latest `time` that its events tell of, and no later than now */
  lastTime: z.string(),
  /** how many events arrived on each of the last 30 days of the organisation's zone, today last */
  perDay: z.array(z.number().int()),
  /** when a source that used to send regularly fell silent for longer than ever before; else null */
  quietSince: z.string().nullable(),
});
export type Source = z.infer<typeof sourceSchema>;

export const listSourcesSchema = z.strictObject({
  cursor: z.string().max(1_000).optional(),
  limit: z.coerce.number("must be a whole number").int().min(1).max(500).default(100),
});
export type ListSources = { cursor?: string; limit?: number | string };

const cursorOf = z.tuple([cursorInstant, storable]);

const dayRow = z.object({ source: z.string(), days_ago: z.number(), events: z.string() });

const row = z.object({
  source: z.string(),
  events: z.string(),
  first_received_at: z.date(),
  last_received_at: z.date(),
  last_time: z.date(),
  sorted_by: z.string(),
});
