import { type Run, statements } from "@/lib/db/statements";
import type { Channels } from "@/lib/delivery/channel";
import type { ReportVersion } from "@/lib/delivery/channelKinds";
import { deliverOne } from "@/lib/delivery/deliverOne";
import type { LiveChannel } from "@/lib/delivery/liveChannel";
import { lookAgain } from "@/lib/delivery/lookAgain";
import { holdLook } from "@/lib/delivery/lookAt";
import type { Composed } from "@/lib/delivery/message";
import { type OpenDelivery, readOpen } from "@/lib/delivery/openDelivery";
import { plan } from "@/lib/delivery/plan";
import { abandoned } from "@/lib/delivery/sql/openDeliveries.sql";
import { liveChannels } from "@/lib/delivery/sql/plan.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import type { Locale } from "@/lib/words/locale";

/** What deliveries are made with. */
export interface Delivering {
  /** Makes the report; what it throws counts as not sent, and it is asked again. */
  compose(ctx: Ctx, asked: Asked): Promise<Composed>;
  channels: Channels;
  /** how many seconds a sender may be silent before it is thought dead; more than any channel takes */
  patience?: number;
  /** asked between two deliveries: throws when the work is to be left to another */
  alive?: () => void;
}

export interface Asked {
  /** an ISO week (`2026-W47`), a month (`2026-10`) or `alert:…` */
  occasion: string;
  version: ReportVersion;
  locale: Locale;
}

/**
 * Sends an organisation's reports that are due at `ctx.now`, each once: plans what has fallen due, then claims each in a
 * transaction of its own, sends it, and records in another what came of it. Whatever is cut off between the two is
 * `unknown` and is never sent again by itself. Any number of servers may do this at once. In the end it has itself
 * called again when the next is due.
 * @returns when that is; null: there is nothing to deliver
 */
export async function deliverDue(ctx: Ctx, delivering: Delivering): Promise<Date | null> {
  const began = performance.now();
  // time goes on while receivers are waited for
  const current = (): Ctx => ({ ...ctx, now: new Date(ctx.now.getTime() + (performance.now() - began)) });
  const { due, next } = await look(ctx);
  if (due.length === 0) return next;
  const rest = due.values();
  const lane = async () => {
    for (const each of rest) {
      delivering.alive?.();
      await deliverOne(current, delivering, each);
    }
  };
  // a receiver that hangs keeps three others from waiting for it
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  const after = current();
  return statements(
    after,
    async (run) => lookAgain(after, run, await readAll(after, run)),
    "begin",
    holdLook,
  );
}

/** Plans, and finds what is due; where nothing is, the next look is asked for in the same transaction. */
async function look(ctx: Ctx): Promise<{ due: OpenDelivery[]; next: Date | null }> {
  return statements(
    ctx,
    async (run) => {
      const channels = await run<LiveChannel & Record<string, unknown>>(liveChannels, [ctx.org]);
      await plan(ctx, run, channels);
      const { open, clock } = await readOpen(ctx, run);
      const dead = open.some(({ state, seconds }) => state === "sending" && seconds < 0);
      if (dead) await run(abandoned, [ctx.org, ctx.now]);
      const due = open.filter(({ state, seconds }) => state === "due" && seconds <= 0);
      return { due, next: due.length === 0 ? await lookAgain(ctx, run, { channels, open, clock }) : null };
    },
    "begin",
    holdLook,
  );
}

async function readAll(ctx: Ctx, run: Run) {
  const channels = await run<LiveChannel & Record<string, unknown>>(liveChannels, [ctx.org]);
  return { channels, ...(await readOpen(ctx, run)) };
}

const lanes = 4;
