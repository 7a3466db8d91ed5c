import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { appUrl } from "@/lib/db/appUrl";
import { migrate } from "@/lib/db/migrate";
import { ownDatabase } from "@/lib/db/ownDatabase";
import { ownerUrl } from "@/lib/db/testing";

test("a migration whose connection is cut says so, leaves nothing behind, and is applied by the next run", async () => {
  const { owner, drop } = await ownDatabase();
  const folder = await mkdtemp(join(tmpdir(), "handover-migrations-"));
  try {
    await cp("prisma/migrations", folder, { recursive: true });
    await mkdir(join(folder, "99_slow"));
    const slow = "create table slow (n int); select pg_sleep(0.5)";
    await writeFile(join(folder, "99_slow", "migration.sql"), slow);
    const url = new URL(ownerUrl());
    url.pathname = `/${owner.database}`;
    const run = () => migrate(url.toString(), appUrl(url.toString()), folder);

    const cut = expect(run()).rejects.toThrow(/terminat/);
    const ended = async () =>
      (
        await owner.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and application_name = 'handover migrate' and wait_event = 'PgSleep'`,
        )
      ).rowCount;
    await expect.poll(ended, { interval: 20, timeout: 20_000 }).toBe(1);
    await cut;
    const there = "select to_regclass('slow') is not null as there";
    expect((await owner.query(there)).rows).toEqual([{ there: false }]);
    expect(await run()).toEqual(["99_slow"]);
    expect((await owner.query(there)).rows).toEqual([{ there: true }]);
  } finally {
    await rm(folder, { recursive: true });
    await drop();
  }
});
