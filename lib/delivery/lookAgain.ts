import type { Run } from "@/lib/db/statements";
import type { LiveChannel } from "@/lib/delivery/liveChannel";
import { lookAt, lookNoMore } from "@/lib/delivery/lookAt";
import { occasions } from "@/lib/delivery/occasions";
import type { OpenDelivery } from "@/lib/delivery/openDelivery";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Has the organisation's deliveries looked at when the next of them is due, and within six hours in any case, as its zone
 * may be changed meanwhile; not at all when there is nothing to deliver.
 * @param run of a transaction that began with `holdLook`
 * @param seen what there was within it, and the database's clock, by which workers find what is due
 * @returns when, by the clock of `ctx.now`; null: never
 */
export async function lookAgain(
  ctx: Pick<Ctx, "org" | "now">,
  run: Run,
  { channels, open, clock }: { channels: readonly LiveChannel[]; open: readonly OpenDelivery[]; clock: Date },
): Promise<Date | null> {
  const { now } = ctx;
  if (channels.length === 0 && open.length === 0) {
    await lookNoMore(ctx, run);
    return null;
  }
  const latest = new Date(now.getTime() + longest);
  const waits = [
    ...channels.flatMap((channel) =>
      occasions(channel, now, latest).map(({ at }) => at.getTime() - now.getTime()),
    ),
    ...open.map(({ seconds }) => seconds * 1_000),
  ];
  const wait = Math.max(Math.min(longest, ...waits), shortest);
  await lookAt(ctx, run, new Date(clock.getTime() + wait));
  return new Date(now.getTime() + wait);
}

const longest = 6 * 3_600_000;
const shortest = 1_000;
