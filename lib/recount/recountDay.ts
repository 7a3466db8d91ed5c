import { statements } from "@/lib/db/statements";
import { verifyDay } from "@/lib/ingest/verifyDay";
import { log } from "@/lib/log";
import { metrics } from "@/lib/observe/metrics";
import { keepDifference, keepLook, markMended } from "@/lib/recount/recountDay.sql";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Counts the figures of one day again from events, and writes down that it was looked at; where they differ from those
 * that are kept, also which tables and how many rows, for an admin to see, and says so in the server's log. A day that
 * differed and does so no more is marked as mended.
 *
 * @param day `YYYY-MM-DD`, of the organisation's zone
 * @param share how far into a day with too many events to look at all its cases are taken from, from 0 to below 1
 * @returns how many rows differ
 * @throws Fault `forbidden`
 */
export async function recountDay(ctx: Ctx, day: string, share = 0, most?: number): Promise<number> {
  const { whole, differences } = await verifyDay(ctx, day, share, most);
  const differing = Object.fromEntries(Object.entries(differences).filter(([, rows]) => rows > 0));
  const rows = Object.values(differing).reduce((sum, count) => sum + count, 0);
  metrics().recounts.inc({ result: rows > 0 ? "differing" : "same" });
  await statements(ctx, async (run) => {
    await run(keepLook, [ctx.org, day, ctx.now, whole]);
    if (rows > 0) await run(keepDifference, [ctx.org, day, ctx.now, JSON.stringify(differing)]);
    // some of its cases say nothing of the rest
    else if (whole) await run(markMended, [ctx.org, day, ctx.now]);
  });
  if (rows > 0) {
    log().error(
      { organisation: ctx.org, day, differences: differing },
      "figures differ from what events say",
    );
  }
  return rows;
}
