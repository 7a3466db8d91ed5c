import { setTimeout as sleep } from "node:timers/promises";
import { EmbeddedPostgresError } from "@/lib/db/embedded/embeddedPostgresError";
import { tryLock } from "@/lib/db/embedded/tryLock";

/**
 * Runs `work` while this process holds the lock file at `path`; waits while another living process holds it.
 *
 * @throws EmbeddedPostgresError after ten minutes of waiting (the longest a start with crash recovery may take)
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + 600_000;
  let unlock = tryLock(path);
  while (unlock === null) {
    if (performance.now() > deadline)
      throw new EmbeddedPostgresError(`Another process has held ${path} for ten minutes.`);
    await sleep(20);
    unlock = tryLock(path);
  }
  try {
    return await work();
  } finally {
    unlock();
  }
}
