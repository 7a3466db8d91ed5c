import type { Run } from "@/lib/db/statements";
import { delayOf } from "@/lib/delivery/delayOf";
import { occasionKind, occasions } from "@/lib/delivery/occasions";
import { abandoned, channelsToPlan, insertDelivery, overtaken, planned } from "@/lib/delivery/sql/plan.sql";
import { zoneOf } from "@/lib/delivery/zoneOf";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Writes down what has fallen due for each channel since it was last looked at. What has fallen due more than once, as
 * nobody looked for weeks, is due once, the latest; each earlier one is recorded as missed. What a sender left behind
 * that is silent for too long is `unknown`.
 */
export async function plan(ctx: Pick<Ctx, "org" | "now">, run: Run): Promise<void> {
  const { org, now } = ctx;
  const timezone = await zoneOf(ctx, run);
  await run(abandoned, [org, now]);
  for (const channel of await run<PlannedChannel>(channelsToPlan, [org])) {
    // a little further back than it was looked at: the zone or the hour may have been changed since
    const from = new Date(channel.plannedTo.getTime() - twoDays);
    const found = occasions({ ...channel, timezone }, from, now);
    for (const [at, { occasion, at: time }] of found.entries()) {
      const kind = occasionKind(occasion);
      const missed = found.slice(at + 1).some((later) => occasionKind(later.occasion) === kind);
      const due = new Date(time.getTime() + delayOf(channel.channelId));
      const [made] = await run(insertDelivery, [
        org,
        channel.channelId,
        occasion,
        missed ? "failed" : "due",
        now,
        due,
        missed ? "missed" : null,
      ]);
      if (made) await run(overtaken, [org, channel.channelId, patterns[kind ?? "alert"], occasion, now]);
    }
    await run(planned, [org, channel.channelId, now]);
  }
}

interface PlannedChannel {
  channelId: string;
  weeklySince: Date | null;
  monthlySince: Date | null;
  hour: number;
  plannedTo: Date;
}

const patterns = { week: "^\\d{4}-W\\d\\d$", month: "^\\d{4}-\\d\\d$", alert: "^$" };
const twoDays = 48 * 3_600_000;
