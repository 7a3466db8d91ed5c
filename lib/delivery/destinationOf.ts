import type { Address } from "@/lib/delivery/address";
import type { Destination } from "@/lib/delivery/channel";
import { unsubscribeToken } from "@/lib/delivery/unsubscribeToken";
import { env } from "@/lib/env";
import type { Ctx } from "@/lib/tenancy/ctx";
import type { Locale } from "@/lib/words/locale";

/** Where a report goes, and what it is known by there. */
export function destinationOf(
  ctx: Pick<Ctx, "org" | "now">,
  channelId: string,
  occasion: string,
  address: Address,
  locale: Locale,
): Destination {
  return {
    address,
    id: `${channelId}.${occasion}`,
    now: ctx.now,
    locale,
    unsubscribe: `${env().NEXTAUTH_URL}/api/v1/unsubscribe/${unsubscribeToken(ctx.org, channelId)}`,
  };
}
