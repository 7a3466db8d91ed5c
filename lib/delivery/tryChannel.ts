import { z } from "zod";
import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { statements } from "@/lib/db/statements";
import { unsealAddress } from "@/lib/delivery/address";
import type { Channels, Outcome } from "@/lib/delivery/channel";
import type { ChannelKind } from "@/lib/delivery/channelKinds";
import { destinationOf } from "@/lib/delivery/destinationOf";
import { channelToTry } from "@/lib/delivery/sql/channels.sql";
import { trialMessage } from "@/lib/delivery/trialMessage";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";
import type { Locale } from "@/lib/words/locale";

/**
 * Sends a message to a channel at once that says it is a test, and tells what came of it. It is no delivery: no report is
 * counted as sent by it.
 * @throws Fault `forbidden`; `not-found` when the organisation has no such channel; `conflict` when it has ended
 */
export async function tryChannel(ctx: Ctx, id: string, channels: Channels): Promise<Tried> {
  require(ctx, "deliveries:write");
  if (!z.uuid().safeParse(id).success) throw new Fault("not-found", "There is no such channel.");
  const [channel] = await statements(ctx, (run) => run<Row>(channelToTry, [ctx.org, id]));
  if (!channel) throw new Fault("not-found", "There is no such channel.");
  if (channel.endedAt !== null) throw new Fault("conflict", "This channel has ended: make a new one.");
  const address = unsealAddress(ctx.org, id, channel.address);
  const message = trialMessage(channel.slug, channel.organisation, channel.locale);
  const to = address && destinationOf(ctx, id, `test:${ctx.now.getTime()}`, address, channel.locale);
  const { outcome, answer }: Outcome = to
    ? await channels[channel.kind](message, to).catch(
        (): Outcome => ({ outcome: "unknown", answer: "broken" }),
      )
    : { outcome: "failed", answer: "sealed" };
  await statements(ctx, (run) =>
    record(run, ctx, { action: "channel.tried", subject: `channel:${id}`, after: { outcome, answer } }),
  );
  return { outcome, answer };
}

interface Row extends Record<string, unknown> {
  kind: ChannelKind;
  address: string;
  locale: Locale;
  slug: string;
  organisation: string;
  endedAt: Date | null;
}

export const triedSchema = z.object({
  /** `retry`: it did not arrive, and may another time */
  outcome: z.enum(["delivered", "retry", "failed", "unknown"]),
  /** as a code: `ok`, `http:404`, `vendor:19021` … */
  answer: z.string(),
});

export type Tried = z.output<typeof triedSchema>;
