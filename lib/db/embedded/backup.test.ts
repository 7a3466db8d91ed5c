import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appUrl } from "@/lib/db/appUrl";
import { type Database, openDatabase } from "@/lib/db/database";
import { backupEmbedded } from "@/lib/db/embedded/backupEmbedded";
import { removeEmbedded } from "@/lib/db/embedded/removeEmbedded";
import { restoreEmbedded } from "@/lib/db/embedded/restoreEmbedded";
import { startEmbedded } from "@/lib/db/embedded/startEmbedded";
import { migrate } from "@/lib/db/migrate";
import { statements } from "@/lib/db/statements";
import { newOrganisationIn, type TestOrganisation } from "@/lib/db/testing";
import { folded } from "@/lib/ingest/rebuild";
import { sendCases } from "@/lib/ingest/testing/sendCases";
import { verify } from "@/lib/ingest/verify";
import { readKpis } from "@/lib/kpi/readKpis";

let parent: string;
let installation: string;
let backup: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "handover-backup-"));
  await chmod(parent, 0o711);
  [installation, backup] = [join(parent, "installation"), join(parent, "backup")];
});
afterAll(async () => {
  await removeEmbedded(installation);
  await rm(parent, { recursive: true, force: true });
});

const now = new Date("2026-03-02T12:00:00Z");

test("events flow, a backup is made, all is destroyed and restored: as it was when the backup ended", async () => {
  const first = await open();
  const ctx = await newOrganisationIn(first.db, { now });
  await sendCases(ctx, "before", "before", { count: 300 });
  const [figures, rows] = [await figuresOf(ctx, "before"), await count(ctx, "before")];

  let [sent, done] = [0, false];
  const flowing = (async () => {
    for (; !done; sent++) await sendCases(ctx, "during", "during", { from: sent, count: 1 });
  })();
  while (sent < 3) await sleep(5);
  const acknowledged = sent;
  await backupEmbedded(installation, backup);
  done = true;
  await flowing;
  await sendCases(ctx, "after", "after", { count: 50 });
  await expect(backupEmbedded(installation, backup)).rejects.toThrow(/there already/);
  await expect(restoreEmbedded(backup, installation)).rejects.toThrow(/move it away/);
  await first.close();
  await removeEmbedded(installation);

  await expect(restoreEmbedded(parent, installation)).rejects.toThrow(/no backup/);
  await restoreEmbedded(backup, installation);
  const second = await open();
  const restored = { ...ctx, db: second.db };
  expect(await count(restored, "before")).toBe(rows);
  expect(await figuresOf(restored, "before")).toEqual(figures);
  expect(await count(restored, "after")).toBe(0);
  const during = await count(restored, "during");
  expect(during).toBeGreaterThanOrEqual(2 * acknowledged);
  expect(during).toBeLessThanOrEqual(2 * sent);
  expect(await verify(restored)).toEqual(Object.fromEntries(folded.map((table) => [table, 0])));
  // it is a whole server again: it takes what comes, under the role that cannot see past its organisation
  await sendCases(restored, "later", "later", { count: 5 });
  expect(await count(restored, "later")).toBe(10);
  const { rows: seen } = await second.db.pool.query("select from event");
  expect(seen).toHaveLength(0);
  await second.close();
}, 240_000);

test("a folder that is half a backup is no backup", async () => {
  const half = join(parent, "half");
  await mkdir(half);
  await expect(restoreEmbedded(half, join(parent, "other"))).rejects.toThrow(/no backup/);
});

async function open(): Promise<{ db: Database; close(): Promise<void> }> {
  const embedded = await startEmbedded(installation);
  await migrate(embedded.url, appUrl(embedded.url));
  const db = await openDatabase(appUrl(embedded.url), 5);
  return {
    db,
    async close() {
      await db.close();
      await embedded.release();
    },
  };
}

async function figuresOf(ctx: TestOrganisation, process: string) {
  return readKpis(ctx, { from: "2026-02-25", to: "2026-03-02", interval: "day", process });
}

async function count(ctx: TestOrganisation, process: string): Promise<number> {
  const [found] = await statements(ctx, (run) =>
    run<{ count: number }>(
      "select count(*)::int as count from event where organisation_id = $1::uuid and process = $2::text",
      [ctx.org, process],
    ),
  );
  return found?.count ?? -1;
}
