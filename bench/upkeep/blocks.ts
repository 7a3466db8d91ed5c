import type { Client } from "pg";
import type { Database } from "@/lib/db/database";

/** Pages that all statements of the database have touched since it was made, found in its buffers or read. */
export async function blocks(owner: Client, db: Database): Promise<number> {
  // what a connection has counted is told when it is idle for a second, or is told to
  const open = await Promise.all(Array.from({ length: db.pool.totalCount }, () => db.pool.connect()));
  for (const client of open) {
    await client.query("select pg_stat_force_next_flush()");
    client.release();
  }
  await owner.query("select pg_stat_clear_snapshot()");
  const { rows } = await owner.query<{ blocks: string }>(
    "select blks_hit + blks_read as blocks from pg_stat_database where datname = current_database()",
  );
  return Number(rows[0]?.blocks);
}
