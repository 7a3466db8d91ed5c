import { randomBytes } from "node:crypto";
import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { appUrl } from "@/lib/db/appUrl";
import { distribute } from "@/lib/db/distribute";
import { removeEmbedded } from "@/lib/db/embedded/removeEmbedded";
import { startEmbedded } from "@/lib/db/embedded/startEmbedded";
import { migrate } from "@/lib/db/migrate";
import { twin } from "@/prisma/twin";

declare module "vitest" {
  interface ProvidedContext {
    /** connection string of the owner of the tests' database */
    databaseUrl: string;
    /** the same of a database with the plain schema, which tests read the catalogue of and nothing else */
    plainUrl: string;
  }
}

/**
 * One database for a run of tests, migrated once: a new one on the server that TEST_DATABASE_URL names, or on a
 * PostgreSQL of its own in a folder that goes with the run. Its schema is the partitioned twin of the plain one, which
 * forbids more; with HANDOVER_TEST_SCHEMA=plain it is the plain one itself. Where CITUS_URL names a database of a Citus
 * cluster, the tests run in that, spread over its nodes, and what the server would ask of several shards is an error.
 */
export default async function testServer(project: TestProject): Promise<() => Promise<void>> {
  const citus = process.env.CITUS_URL;
  const named = citus ?? process.env.TEST_DATABASE_URL;
  const server = named ? { url: named, release: async () => {} } : await ownServer();
  const plain = `handover_test_${randomBytes(6).toString("hex")}`;
  const partitioned = `${plain}_twin`;
  const at = (database: string) =>
    Object.assign(new URL(server.url), { pathname: `/${database}` }).toString();
  const create = async (database: string, more = "") => {
    await execute(server.url, `create database ${database} ${more}`);
    // nothing of it outlives the run
    await execute(server.url, `alter database ${database} set synchronous_commit = off`);
  };
  await create(plain);
  await migrate(at(plain), appUrl(at(plain)));
  project.provide("plainUrl", at(plain));
  if (citus) {
    await spread(citus);
    project.provide("databaseUrl", citus);
  } else {
    await create(partitioned, `template ${plain}`);
    await connected(at(partitioned), twin);
    project.provide("databaseUrl", at(process.env.HANDOVER_TEST_SCHEMA === "plain" ? plain : partitioned));
  }
  return async () => {
    for (const database of named ? [plain, ...(citus ? [] : [partitioned])] : []) {
      await execute(server.url, `drop database ${database} with (force)`);
    }
    await server.release();
  };
}

async function spread(url: string): Promise<void> {
  await migrate(url, appUrl(url));
  await distribute(url);
  const { pathname } = new URL(url);
  await execute(
    url,
    `alter role handover_app in database "${pathname.slice(1)}" set citus.multi_task_query_log_level = 'error'`,
  );
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
  await connected(url, (client) => client.query(sql));
}

async function connected(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await work(client).finally(() => client.end());
}
