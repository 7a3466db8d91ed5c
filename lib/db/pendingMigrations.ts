import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "@/lib/db/database";

/** The migrations of this version that the database has not had yet, by name; none when it is up to date. */
export async function pendingMigrations(db: Database): Promise<string[]> {
  const { rows } = await db.pool.query<{ name: string }>(
    `select migration_name as name from _prisma_migrations
     where rolled_back_at is null and finished_at is not null`,
  );
  const applied = new Set(rows.map((row) => row.name));
  const folders = await readdir(join(process.cwd(), "prisma", "migrations"), { withFileTypes: true });
  return folders
    .filter((entry) => entry.isDirectory() && !applied.has(entry.name))
    .map((entry) => entry.name)
    .sort();
}
