import pg from "pg";
import { expect, test } from "vitest";
import type { Database } from "@/lib/db/database";
import { testDatabase } from "@/lib/db/testing";
import { readiness } from "@/lib/http/readiness";

test("ready when the database answers and is up to date", async () => {
  expect(await readiness(testDatabase)).toEqual({ ready: true, database: "ok", pending: [] });
});

test("not ready when the database can't be reached, or does not answer in time", async () => {
  const nowhere = new pg.Pool({ connectionString: "postgres://nobody@127.0.0.1:1/none" });
  const away = { ready: false, database: "away", pending: null };
  const closed = async () => ({ ...(await testDatabase()), pool: nowhere }) as Database;
  expect(await readiness(closed)).toEqual(away);
  expect(await readiness(() => Promise.reject(new Error("no database")))).toEqual(away);
  expect(await readiness(() => new Promise(() => {}), 20)).toEqual(away);
  await nowhere.end();
});

test("not ready while a migration is missing, and says which", async () => {
  const database = await testDatabase();
  const query = async () => ({ rows: [{ name: "01_directory" }] });
  const behind = { ...database, pool: { query } as unknown as pg.Pool };
  expect(await readiness(async () => behind)).toMatchObject({
    ready: false,
    database: "ok",
    pending: expect.arrayContaining(["02_organisation"]),
  });
});
