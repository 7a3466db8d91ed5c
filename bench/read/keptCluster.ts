import { rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { beside, type Modest } from "@/bench/read/beside";
import { type Firm, firms } from "@/bench/read/firms";
import { folders } from "@/bench/run/folders";
import { appUrl } from "@/lib/db/appUrl";
import { type Database, openDatabase } from "@/lib/db/database";
import { removeEmbedded } from "@/lib/db/embedded/removeEmbedded";
import { startEmbedded } from "@/lib/db/embedded/startEmbedded";
import { migrate } from "@/lib/db/migrate";

/** The cluster whose organisations are loaded once and kept for every benchmark that reads or adds to them. */
export interface KeptCluster {
  folder: string;
  /** a superuser's connection string */
  url: string;
  /** the tables' owner, whom row-level security does not bind */
  owner: pg.Client;
  /** what serves, with few connections: the server has its own */
  db: Database;
  firms: Firm[];
  beside: Modest[];
  /** PostgreSQL's */
  version(): Promise<string>;
  close(): Promise<void>;
}

/** Starts it, migrates it, and loads what is not there yet: firms of these sizes, and so many modest ones beside. */
export async function keptCluster(wanted: {
  sizes: readonly string[];
  beside: number;
  fresh?: boolean;
}): Promise<KeptCluster> {
  const folder = join(folders.work, "read");
  if (wanted.fresh) {
    await removeEmbedded(folder);
    rmSync(folder, { recursive: true, force: true });
  }
  const postgres = await startEmbedded(folder);
  await migrate(postgres.url, appUrl(postgres.url));
  const owner = new pg.Client({ connectionString: postgres.url });
  await owner.connect();
  const db = await openDatabase(appUrl(postgres.url), 2);
  return {
    ...{ folder, url: postgres.url, owner, db },
    firms: await firms(folder, owner, db, wanted.sizes),
    beside: await beside(folder, owner, db, wanted.beside),
    async version() {
      const { rows } = await owner.query<{ version: string }>(
        "select current_setting('server_version') as version",
      );
      return rows[0]?.version ?? "";
    },
    async close() {
      await db.close();
      await owner.end();
      await postgres.release();
    },
  };
}
