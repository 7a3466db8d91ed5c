import { z } from "zod";
import { cursorInstant, cursorParts, cursorText } from "@/lib/contract/cursor";
import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import { channelKinds, deliveryStates } from "@/lib/delivery/channelKinds";
import { listedDeliveries } from "@/lib/delivery/sql/listDeliveries.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * What became of every report for every channel, the newest first.
 * @throws Fault `forbidden`, `invalid`
 */
export async function listDeliveries(
  ctx: Ctx,
  query: z.input<typeof deliveriesQuerySchema> = {},
): Promise<{ items: ListedDelivery[]; next: string | null }> {
  require(ctx, "deliveries:write");
  const { channel, state, cursor, limit } = parse(deliveriesQuerySchema, query);
  const [place, id, occasion] = cursor === undefined ? [] : cursorParts(cursor, cursorSchema);
  const values = [
    ctx.org,
    channel ?? null,
    state ?? null,
    place ?? null,
    id ?? null,
    occasion ?? null,
    limit + 1,
  ];
  const rows = await statements(ctx, (run) => run<Row>(listedDeliveries, values));
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(({ place: _, dueAt, triedAt, endedAt, live, ...row }) =>
      listedDeliverySchema.parse({
        ...row,
        again: live && (row.state === "failed" || row.state === "unknown"),
        dueAt: dueAt.toISOString(),
        triedAt: triedAt?.toISOString() ?? null,
        endedAt: endedAt?.toISOString() ?? null,
      }),
    ),
    next: last ? cursorText([last.place, last.channelId, last.occasion]) : null,
  };
}

interface Row extends Record<string, unknown> {
  channelId: string;
  occasion: string;
  state: string;
  dueAt: Date;
  triedAt: Date | null;
  endedAt: Date | null;
  place: string;
  live: boolean;
}

const cursorSchema = z.tuple([cursorInstant, z.uuid(), z.string()]);

export const deliveriesQuerySchema = z.strictObject({
  channel: z.uuid("must be the id of a channel").optional(),
  state: z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(z.enum(deliveryStates, `must be one or more of ${deliveryStates.join(", ")}, with commas`)))
    .optional()
    .meta({ description: `one or more of ${deliveryStates.join(", ")}, with commas` }),
  cursor: z.string().optional(),
  limit: z.coerce
    .number()
    .int("must be a whole number from 1 to 500")
    .min(1, "must be a whole number from 1 to 500")
    .max(500, "must be a whole number from 1 to 500")
    .default(100),
});

/** Instants are RFC 3339 in UTC. */
export const listedDeliverySchema = z.object({
  channelId: z.string(),
  channel: z.string(),
  kind: z.enum(channelKinds),
  /** an ISO week, a month, or `alert:…` */
  occasion: z.string(),
  state: z.enum(deliveryStates),
  attempts: z.int(),
  /** what came of it last, as a code: `ok`, `http:503`, `vendor:19021`, `missed` … */
  answer: z.string().nullable(),
  /** what was sent in the report's place */
  instead: z.string().nullable(),
  /** whether it can be sent again by hand */
  again: z.boolean(),
  dueAt: z.string(),
  triedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
});

export type ListedDelivery = z.output<typeof listedDeliverySchema>;
