import { setTimeout as sleep } from "node:timers/promises";
import { EmbeddedPostgresError } from "@/lib/db/embedded/embeddedPostgresError";
import { findPostmaster } from "@/lib/db/embedded/postmaster";

/**
 * Stops the server of a cluster, if one runs: fast (sessions end, all is written), after 7 s at once (the next
 * start replays the log; nothing committed is lost).
 *
 * @throws EmbeddedPostgresError when it is still there after 10 s
 */
export async function stopPostmaster(data: string): Promise<void> {
  for (const [signal, milliseconds] of [
    ["SIGINT", 7_000],
    ["SIGQUIT", 3_000],
  ] as const) {
    const postmaster = findPostmaster(data);
    if (postmaster === null) return;
    process.kill(postmaster.pid, signal);
    const deadline = performance.now() + milliseconds;
    while (findPostmaster(data)?.pid === postmaster.pid) {
      if (performance.now() > deadline) break;
      await sleep(20);
    }
  }
  if (findPostmaster(data) !== null)
    throw new EmbeddedPostgresError(`PostgreSQL in ${data} did not stop within 10 s.`);
}
