import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";

/**
 * Spreads a migrated database over the nodes of its Citus cluster: runs prisma/citus/distribute.sql, which leaves alone
 * what is spread already. Connections that are open learn of the setting that it makes when they are opened anew, so
 * servers are started after it.
 * @param url connection string of a superuser, or of a role with BYPASSRLS that owns the tables
 * @throws NoCitus when the database has no such extension
 */
export async function distribute(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: "handover migrate" });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_extension where extname = 'citus'");
    if (!rowCount) throw new NoCitus();
    await client.query(await readFile(join(process.cwd(), "prisma/citus/distribute.sql"), "utf8"));
  } finally {
    await client.end();
  }
}

export class NoCitus extends Error {
  override name = "NoCitus";
  constructor() {
    super(
      "This database has no Citus, so there is nothing to spread it over. On a cluster, run " +
        "`create extension citus` in it first; README, “More than one machine”, says how.",
    );
  }
}
