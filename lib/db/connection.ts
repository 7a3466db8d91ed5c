import { appUrl } from "@/lib/db/appUrl";
import { type Database, openDatabase } from "@/lib/db/database";
import { startEmbedded } from "@/lib/db/embedded/startEmbedded";
import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/env";

/**
 * The process's database, opened at the first call: the one that DATABASE_URL names, or the embedded PostgreSQL in
 * HANDOVER_DATA; migrated, and served under the role that row-level security binds.
 * One for the whole process: the server's own code and the pages that Next bundles apart meet on `globalThis`.
 */
export function connection(): Promise<Database> {
  const shared = globalThis as typeof globalThis & { [key]?: Promise<Database> };
  shared[key] ??= open().catch((error) => {
    delete shared[key];
    throw error;
  });
  return shared[key];
}

const key = Symbol.for("handover.connection");

async function open(): Promise<Database> {
  const environment = env();
  const embedded = environment.DATABASE_URL ? null : await startEmbedded(environment.HANDOVER_DATA);
  const ownerUrl = environment.DATABASE_URL ?? embedded?.url ?? "";
  const serveUrl = environment.DATABASE_APP_URL ?? appUrl(ownerUrl);
  await migrate(ownerUrl, serveUrl);
  const database = await openDatabase(serveUrl);
  return {
    ...database,
    async close() {
      await database.close();
      await embedded?.release();
    },
  };
}
