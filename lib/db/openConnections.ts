import type pg from "pg";

/**
 * Opens as many connections as a pool may have, before they are needed: in a flood of requests a new one took longer
 * than the five seconds that a question waits for it, and who asked beside the flood was told to come back.
 */
export async function openConnections(pool: pg.Pool): Promise<void> {
  const opened = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
  for (const connection of opened) connection.release();
}
