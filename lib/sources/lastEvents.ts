import { z } from "zod";
import { statements } from "@/lib/db/statements";
import { eventRow } from "@/lib/sources/eventRow";
import { lastEvents as sql } from "@/lib/sources/lastEvents.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The events that came last, newest first, 20 of each source at the most: what happened, never what it cost or paid.
 * Instants are RFC 3339 in UTC.
 * @throws Fault `forbidden`
 */
export async function lastEvents(ctx: Ctx, limit = 20): Promise<LastEvent[]> {
  require(ctx, "figures:read");
  const rows = await statements(ctx, (run) => run(sql, [ctx.org, limit]));
  return z.array(eventRow).parse(rows);
}

const text = z.string().nullable();

export const lastEventSchema = z.object({
  source: z.string(),
  id: z.string(),
  type: z.string(),
  time: z.string(),
  receivedAt: z.string(),
  process: text,
  case: text,
  order: text,
  step: text,
  actor: z.object({ kind: z.string(), id: text }).nullable(),
  /** the outcome of a step, the verdict of a review or the resolution of a close */
  result: text,
});
export type LastEvent = z.infer<typeof lastEventSchema>;
