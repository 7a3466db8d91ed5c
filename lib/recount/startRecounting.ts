import type { Database } from "@/lib/db/database";
import { log } from "@/lib/log";
import { metrics } from "@/lib/observe/metrics";
import { recountSome } from "@/lib/recount/recountSome";

/**
 * The audit of figures while the server runs: once a minute some day is counted again from its events. One at a time:
 * a look that takes longer is waited for. It keeps no process alive.
 * @param random numbers from 0 to below 1
 * @returns what ends it, and waits for the look that is under way
 */
export function startRecounting(
  db: Database,
  random: () => number = Math.random,
  pause = 60_000,
): () => Promise<void> {
  let looking: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    looking ??= recountSome(db, new Date(), random)
      .catch((error: Error) => {
        metrics().recounts.inc({ result: "failed" });
        log().warn({ error: error.message }, "figures could not be counted again");
      })
      .finally(() => {
        looking = null;
      });
  }, pause);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
