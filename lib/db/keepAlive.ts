import type pg from "pg";

/**
 * Looks every two seconds whether the embedded database answers, and starts it again when it does not (it was killed or
 * stopped, or the machine ran out of memory). Until it answers, requests are told to come back.
 * @param revive starts it, or finds it running; gives the connection string for the pool, as its port may be another,
 *   and what lets go of it
 * @returns what ends the watch, and lets go of every start
 */
export function keepAlive(
  pool: pg.Pool,
  revive: () => Promise<{ url: string; release(): Promise<void> }>,
): () => Promise<void> {
  const started: { release(): Promise<void> }[] = [];
  let looking: Promise<void> = Promise.resolve();
  const look = async () => {
    try {
      await pool.query("select 1");
    } catch (error) {
      // a pool that is busy says nothing about the server
      if (pool.ended || String(error).includes("timeout exceeded")) return;
      const revived = await revive();
      started.push(revived);
      // read for each new connection; those to the old address are gone
      pool.options.connectionString = revived.url;
    }
  };
  const timer = setInterval(() => {
    looking = looking.then(look).catch(() => {});
  }, 2_000);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
    for (const { release } of started) await release();
  };
}
