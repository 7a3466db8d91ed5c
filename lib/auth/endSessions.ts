import type { Database } from "@/lib/db/database";

/** Ends every session of a person at once, on every device: the tokens that are out name an older version. */
export async function endSessions(db: Database, personId: string): Promise<void> {
  await db.pool.query("update person set session_version = session_version + 1 where id = $1::uuid", [
    personId,
  ]);
}
