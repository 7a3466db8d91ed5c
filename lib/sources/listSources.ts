import { z } from "zod";
import { cursorInstant, cursorParts, cursorText } from "@/lib/contract/cursor";
import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import { listSources as sql } from "@/lib/sources/listSources.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The systems that have sent events: how many, when they came last and until when they tell; the freshest first.
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
  const rows = z.array(row).parse(await statements(ctx, (run) => run(sql, [ctx.org, ...after, limit + 1])));
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ sorted_by, ...found }) => ({
      source: found.source,
      events: Number(found.events),
      firstReceivedAt: found.first_received_at.toISOString(),
      lastReceivedAt: found.last_received_at.toISOString(),
      lastTime: found.last_time.toISOString(),
    })),
    next: rows.length > limit && last ? cursorText([last.sorted_by, last.source]) : null,
  };
}

export const sourceSchema = z.object({
  source: z.string(),
  /** stored events, duplicates and refused ones not counted */
  events: z.number().int(),
  firstReceivedAt: z.string(),
  lastReceivedAt: z.string(),
  /** the latest `time` that its events tell of */
  lastTime: z.string(),
});
export type Source = z.infer<typeof sourceSchema>;

export const listSourcesSchema = z.strictObject({
  cursor: z.string().max(1_000).optional(),
  limit: z.coerce.number("must be a whole number").int().min(1).max(500).default(100),
});
export type ListSources = { cursor?: string; limit?: number | string };

const cursorOf = z.tuple([cursorInstant, z.string()]);

const row = z.object({
  source: z.string(),
  events: z.string(),
  first_received_at: z.date(),
  last_received_at: z.date(),
  last_time: z.date(),
  sorted_by: z.string(),
});
