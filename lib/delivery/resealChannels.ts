import { type Resealed, resealColumn } from "@/lib/auth/resealColumn";
import { sealedFor } from "@/lib/delivery/address";
import type { Ctx } from "@/lib/tenancy/ctx";

/** Seals the addresses and secrets of the organisation's channels with the AUTH_SECRET in force. */
export function resealChannels(ctx: Ctx): Promise<Resealed> {
  return resealColumn(ctx, {
    table: "delivery_channel",
    id: "channel_id",
    column: "address",
    about: (id) => sealedFor(ctx.org, id),
  });
}
