import type { Run } from "@/lib/db/statements";
import { deliveryKind, lookAt } from "@/lib/delivery/lookAt";
import { occasions } from "@/lib/delivery/occasions";
import { databaseNow, forgetLook, openDeliveries } from "@/lib/delivery/sql/nextLook.sql";
import { channelsToPlan } from "@/lib/delivery/sql/plan.sql";
import { zoneOf } from "@/lib/delivery/zoneOf";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Has the organisation's deliveries looked at when the next of them is due, and within the hour in any case, as its zone
 * may be changed meanwhile; not at all when there is nothing to deliver. In the transaction of `run`.
 * @returns when, by the clock of `ctx.now`; null: never
 */
export async function lookAgain(ctx: Pick<Ctx, "org" | "now">, run: Run): Promise<Date | null> {
  const { org, now } = ctx;
  // the job is held first, so that a channel made at the same time is either seen below or asks for itself after this
  await lookAt(ctx, run, new Date(now.getTime() + longest));
  const timezone = await zoneOf(ctx, run);
  const channels = await run<{
    channelId: string;
    weeklySince: Date | null;
    monthlySince: Date | null;
    hour: number;
  }>(channelsToPlan, [org]);
  const [open] = await run<{ seconds: number | null }>(openDeliveries, [org, now]);
  const [clock] = await run<{ now: Date }>(databaseNow);
  if (channels.length === 0 && (open?.seconds ?? null) === null) {
    await run(forgetLook, [org, deliveryKind]);
    return null;
  }
  const hour = new Date(now.getTime() + longest);
  const waits = channels.flatMap((channel) =>
    occasions({ ...channel, timezone }, now, hour).map(({ at }) => at.getTime() - now.getTime()),
  );
  if (open && open.seconds !== null) waits.push(open.seconds * 1_000);
  const wait = Math.max(Math.min(longest, ...waits), shortest);
  // by the database's clock, by which workers find what is due
  await lookAt(ctx, run, new Date((clock?.now ?? now).getTime() + wait));
  return new Date(now.getTime() + wait);
}

const longest = 3_600_000;
const shortest = 1_000;
