import { statements } from "@/lib/db/statements";
import { type Delivering, deliverDue } from "@/lib/delivery/deliverDue";
import { deliveryKind, lookAt } from "@/lib/delivery/lookAt";
import type { Handler } from "@/lib/jobs/worker";

/**
 * What a worker does for deliveries. It wants a worker of its own: a receiver may keep it waiting for ten seconds, and
 * while it does, no import should wait.
 */
export function deliveryJobs(delivering: Delivering): Record<string, Handler> {
  return {
    [deliveryKind]: {
      work: async (ctx, _subject, alive) => {
        await deliverDue(ctx, { ...delivering, alive });
      },
      // it is never left alone: the next look comes, and the server's log tells of this one
      giveUp: (ctx) => statements(ctx, (run) => lookAt(ctx, run, new Date(ctx.now.getTime() + fiveMinutes))),
    },
  };
}

const fiveMinutes = 5 * 60_000;
