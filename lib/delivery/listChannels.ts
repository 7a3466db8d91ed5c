import { z } from "zod";
import { statements } from "@/lib/db/statements";
import { shownAddress, unsealAddress } from "@/lib/delivery/address";
import { type ChannelKind, channelKinds, deliveryStates, reportVersions } from "@/lib/delivery/channelKinds";
import { listedChannels } from "@/lib/delivery/sql/listChannels.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The organisation's channels, those in force first, with what became of the last report of each; never their secrets.
 * @throws Fault `forbidden`
 */
export async function listChannels(ctx: Ctx): Promise<ListedChannel[]> {
  require(ctx, "deliveries:write");
  const rows = await statements(ctx, (run) => run<Row>(listedChannels, [ctx.org]));
  return rows.map(({ address, occasion, state, answer, instead, at, createdAt, endedAt, ...row }) => {
    const read = unsealAddress(ctx.org, row.id, address);
    return listedChannelSchema.parse({
      ...row,
      to: shownAddress(row.kind, read),
      readable: read !== null,
      createdAt: createdAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
      last: occasion === null ? null : { occasion, state, answer, instead, at: at?.toISOString() ?? null },
    });
  });
}

interface Row extends Record<string, unknown> {
  id: string;
  kind: ChannelKind;
  address: string;
  createdAt: Date;
  endedAt: Date | null;
  occasion: string | null;
  at: Date | null;
}

/** Instants are RFC 3339 in UTC. */
export const listedChannelSchema = z.object({
  id: z.string(),
  kind: z.enum(channelKinds),
  name: z.string(),
  /** the host, or a mail's address but for most of its name; null when it cannot be read any more */
  to: z.string().nullable(),
  /** false: the server's AUTH_SECRET is another since; nothing is sent until the address is entered again */
  readable: z.boolean(),
  version: z.enum(reportVersions),
  locale: z.enum(["en", "zh"]),
  weekly: z.boolean(),
  monthly: z.boolean(),
  alerts: z.boolean(),
  /** of the organisation's day */
  hour: z.int(),
  createdAt: z.string(),
  endedAt: z.string().nullable(),
  endedFor: z.enum(["revoked", "unsubscribed"]).nullable(),
  last: z
    .object({
      occasion: z.string(),
      state: z.enum(deliveryStates),
      answer: z.string().nullable(),
      instead: z.string().nullable(),
      at: z.string().nullable(),
    })
    .nullable(),
});

export type ListedChannel = z.output<typeof listedChannelSchema>;
