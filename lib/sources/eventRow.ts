import { z } from "zod";

const text = z.string().nullable();

/** An event as its columns hold it, and how lists of events tell it: what happened, never what it cost or paid. */
export const eventRow = z
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
  .transform((found) => ({
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
  }));
