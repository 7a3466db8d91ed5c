import { z } from "zod";
import { statements } from "@/lib/db/statements";
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
  return z.array(row).parse(rows);
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

const row = z
  .object({
    source: z.string(),
    id: z.string(),
    type: z.string(),
    time: z.date(),
    received_at: z.date(),
    process: text,
    case_id: text,
    order_id: text,
    step: text,
    actor_kind: text,
    actor_id: text,
    outcome: text,
    verdict: text,
    resolution: text,
  })
  .transform(
    (found): LastEvent => ({
      source: found.source,
      id: found.id,
      type: found.type,
      time: found.time.toISOString(),
      receivedAt: found.received_at.toISOString(),
      process: found.process,
      case: found.case_id,
      order: found.order_id,
      step: found.step,
      actor: found.actor_kind === null ? null : { kind: found.actor_kind, id: found.actor_id },
      result: found.outcome ?? found.verdict ?? found.resolution,
    }),
  );
