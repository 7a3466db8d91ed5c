import { randomBytes } from "node:crypto";
import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { appUrl } from "@/lib/db/appUrl";
import { removeEmbedded } from "@/lib/db/embedded/removeEmbedded";
import { startEmbedded } from "@/lib/db/embedded/startEmbedded";
import { migrate } from "@/lib/db/migrate";

declare module "vitest" {
  interface ProvidedContext {
    /** connection string of the owner of the tests' database */
    databaseUrl: string;
  }
}

/**
 * One database for a run of tests, migrated once: a new one on the server that TEST_DATABASE_URL names, or on a
 * PostgreSQL of its own in a folder that goes with the run.
 */
export default async function testServer(project: TestProject): Promise<() => Promise<void>> {
  const named = process.env.TEST_DATABASE_URL;
  const server = named ? { url: named, release: async () => {} } : await ownServer();
  const database = `handover_test_${randomBytes(6).toString("hex")}`;
  await execute(server.url, `create database ${database}`);
  // nothing of it outlives the run
  await execute(server.url, `alter database ${database} set synchronous_commit = off`);
  const url = new URL(server.url);
  url.pathname = `/${database}`;
  await migrate(url.toString(), appUrl(url.toString()));
  project.provide("databaseUrl", url.toString());
  return async () => {
    if (named) await execute(server.url, `drop database ${database} with (force)`);
    await server.release();
  };
}

async function ownServer(): Promise<{ url: string; release(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "handover-test-"));
  // the account that the server runs as must reach the folder when root starts it
  await chmod(folder, 0o711);
  const server = await startEmbedded(folder);
  return {
    url: server.url,
    async release() {
      await server.release();
      await removeEmbedded(folder);
    },
  };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
