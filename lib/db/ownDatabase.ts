import { randomBytes } from "node:crypto";
import pg from "pg";
import { appUrl } from "@/lib/db/appUrl";
import { type Database, openDatabase } from "@/lib/db/database";
import { migrate } from "@/lib/db/migrate";
import { ownerUrl } from "@/lib/db/testing";

/** For a test that no other may disturb: a database of its own on the tests' server, migrated; `drop` takes it away. */
export async function ownDatabase(): Promise<{ db: Database; owner: pg.Client; drop(): Promise<void> }> {
  const name = `handover_test_${randomBytes(6).toString("hex")}`;
  const server = new pg.Client({ connectionString: ownerUrl() });
  await server.connect();
  await server.query(`create database ${name}`);
  const url = new URL(ownerUrl());
  url.pathname = `/${name}`;
  await migrate(url.toString(), appUrl(url.toString()));
  const owner = new pg.Client({ connectionString: url.toString() });
  await owner.connect();
  const db = await openDatabase(appUrl(url.toString()), 3);
  return {
    db,
    owner,
    async drop() {
      await owner.end();
      await db.close();
      await server.query(`drop database ${name} with (force)`);
      await server.end();
    },
  };
}
