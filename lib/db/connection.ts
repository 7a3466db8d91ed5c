import { appUrl } from "@/lib/db/appUrl";
import { type Database, openDatabase } from "@/lib/db/database";
import { startEmbedded } from "@/lib/db/embedded/startEmbedded";
import { keepAlive } from "@/lib/db/keepAlive";
import { migrate } from "@/lib/db/migrate";
import { perProcess } from "@/lib/db/perProcess";
import { env } from "@/lib/env";

/**
 * The process's database, opened at the first call: the one that DATABASE_URL names, or the embedded PostgreSQL in
 * HANDOVER_DATA; migrated, and served under the role that row-level security binds. A call that failed is tried anew
 * by the next.
 */
export async function connection(): Promise<Database> {
  const held = holder();
  held.database ??= open();
  try {
    return await held.database;
  } catch (error) {
    held.database = undefined;
    throw error;
  }
}

/** Lets go of the process's database, if anything has opened it. */
export async function closeConnection(): Promise<void> {
  const database = await holder().database?.catch(() => null);
  await database?.close();
}

function holder(): { database?: Promise<Database> | undefined } {
  return perProcess("connection", () => ({}));
}

async function open(): Promise<Database> {
  const environment = env();
  return environment.DATABASE_URL
    ? serve(environment.DATABASE_URL, environment.DATABASE_APP_URL)
    : serveEmbedded(environment.HANDOVER_DATA);
}

async function serve(ownerUrl: string, serveUrl = appUrl(ownerUrl)): Promise<Database> {
  await migrate(ownerUrl, serveUrl);
  return openDatabase(serveUrl);
}

async function serveEmbedded(folder: string): Promise<Database> {
  const embedded = await startEmbedded(folder);
  const database = await serve(embedded.url).catch(async (error) => {
    await embedded.release();
    throw error;
  });
  const letGo = keepAlive(database.pool, async () => {
    const again = await startEmbedded(folder);
    return { ...again, url: appUrl(again.url) };
  });
  return {
    ...database,
    async close() {
      await letGo();
      await database.close();
      await embedded.release();
    },
  };
}
