import type { Run } from "@/lib/db/statements";
import { delayOf } from "@/lib/delivery/delayOf";
import type { LiveChannel } from "@/lib/delivery/liveChannel";
import { occasionKind, occasions } from "@/lib/delivery/occasions";
import { insertDelivery, overtaken, planned } from "@/lib/delivery/sql/plan.sql";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Writes down what has fallen due for each channel since it was last looked at. What has fallen due more than once, as
 * nobody looked for weeks, is due once, the latest; each earlier one is recorded as missed.
 */
export async function plan(
  ctx: Pick<Ctx, "org" | "now">,
  run: Run,
  channels: readonly LiveChannel[],
): Promise<void> {
  for (const channel of channels) await planChannel(ctx, run, channel);
  // not each time: what is planned twice is one all the same
  const old = channels.some(({ plannedTo }) => ctx.now.getTime() - plannedTo.getTime() > halfDay);
  if (old) await run(planned, [ctx.org, ctx.now]);
}

async function planChannel(
  { org, now }: Pick<Ctx, "org" | "now">,
  run: Run,
  channel: LiveChannel,
): Promise<void> {
  // a little further back than it was looked at: the zone or the hour may have been changed since
  const from = new Date(channel.plannedTo.getTime() - twoDays);
  const found = occasions(channel, from, now);
  const id = channel.channelId;
  for (const [place, { occasion, at }] of found.entries()) {
    const kind = occasionKind(occasion);
    const missed = found.slice(place + 1).some((later) => occasionKind(later.occasion) === kind);
    const due = new Date(at.getTime() + delayOf(id));
    const state = missed ? "failed" : "due";
    const [made] = await run(insertDelivery, [org, id, occasion, state, now, due, missed ? "missed" : null]);
    if (made) await run(overtaken, [org, id, patterns[kind ?? "alert"], occasion, now]);
  }
}

const patterns = { week: "^\\d{4}-W\\d\\d$", month: "^\\d{4}-\\d\\d$", alert: "^$" };
const halfDay = 12 * 3_600_000;
const twoDays = 48 * 3_600_000;
