import { statements } from "@/lib/db/statements";
import type { Channels } from "@/lib/delivery/channel";
import type { ReportVersion } from "@/lib/delivery/channelKinds";
import { type DueDelivery, deliverOne } from "@/lib/delivery/deliverOne";
import { lookAgain } from "@/lib/delivery/lookAgain";
import type { Composed } from "@/lib/delivery/message";
import { plan } from "@/lib/delivery/plan";
import { dueDeliveries } from "@/lib/delivery/sql/claim.sql";
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
  await statements(ctx, (run) => plan(ctx, run));
  const due = await statements(ctx, (run) => run<DueDelivery>(dueDeliveries, [ctx.org, ctx.now]));
  const rest = due.values();
  const lane = async () => {
    for (const each of rest) {
      delivering.alive?.();
      await deliverOne(current, delivering, each);
    }
  };
  // a receiver that hangs keeps three others from waiting for it
  await Promise.all(Array.from({ length: lanes }, lane));
  const after = current();
  return statements(after, (run) => lookAgain(after, run));
}

const lanes = 4;
