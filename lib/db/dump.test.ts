import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { expect, test } from "vitest";
import { debianPostgres, hasDebianPostgres } from "@/e2e/debianPostgres";
import { appUrl } from "@/lib/db/appUrl";
import { type Database, openDatabase } from "@/lib/db/database";
import { migrate } from "@/lib/db/migrate";
import { newOrganisationIn, type TestOrganisation } from "@/lib/db/testing";
import { folded } from "@/lib/ingest/rebuild";
import { sendCases } from "@/lib/ingest/testing/sendCases";
import { verify } from "@/lib/ingest/verify";
import { readKpis } from "@/lib/kpi/readKpis";

const run = promisify(execFile);
const now = new Date("2026-03-02T12:00:00Z");

test.skipIf(!hasDebianPostgres)(
  "pg_dump and pg_restore, as documented, bring figures, roles and row-level security to another server",
  async () => {
    const [one, other] = [await debianPostgres(), await debianPostgres()];
    const folder = await mkdtemp(join(tmpdir(), "handover-dump-"));
    const file = join(folder, "handover.dump");
    const open: Database[] = [];
    const serve = async (url: string) => {
      await migrate(url, appUrl(url));
      const db = await openDatabase(appUrl(url), 3);
      open.push(db);
      return db;
    };
    try {
      await one.start();
      const ownerUrl = await withOwner(one.url);
      const db = await serve(ownerUrl);
      const ctx = await newOrganisationIn(db, { now });
      await newOrganisationIn(db, { now });
      await sendCases(ctx, "p", "case", { count: 40 });
      const figures = await figuresOf(ctx);
      // row-level security binds the owner, too: rather than to leave rows out, it refuses
      await expect(run("pg_dump", ["-Fc", "-d", ownerUrl, "-f", file])).rejects.toThrow(/row-level security/);
      const superuser = new URL(one.url);
      superuser.pathname = "/handover";
      await run("pg_dump", ["-Fc", "-d", superuser.toString(), "-f", file]);
      await one.remove();

      await other.start();
      const again = await withOwner(other.url);
      await execute(other.url, "create role handover_app nologin");
      const target = new URL(other.url);
      target.pathname = "/handover";
      const asOwner = ["--no-owner", "--role=handover_owner"];
      await run("pg_restore", ["--exit-on-error", ...asOwner, "-d", target.toString(), file]);
      const restored = { ...ctx, db: await serve(again) };
      expect(figures.total.kpis.coverage?.denominator).toBe(40);
      expect(await figuresOf(restored)).toEqual(figures);
      expect(await verify(restored)).toEqual(Object.fromEntries(folded.map((table) => [table, 0])));
      // both walls stand: nothing is seen without an organisation, and another's id shows another's rows
      expect((await restored.db.pool.query("select from organisation")).rowCount).toBe(0);
      await sendCases(restored, "p", "later", { count: 40 });
    } finally {
      for (const db of open) await db.close().catch(() => {});
      await one.remove();
      await other.remove();
      await rm(folder, { recursive: true, force: true });
    }
  },
  240_000,
);

/** A database `handover` with an owner that is no superuser. */
async function withOwner(url: string): Promise<string> {
  await execute(url, "create role handover_owner login createrole password 'owner-of-tests'");
  await execute(url, "create database handover owner handover_owner");
  const owner = new URL(url);
  [owner.pathname, owner.username, owner.password] = ["/handover", "handover_owner", "owner-of-tests"];
  return owner.toString();
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

function figuresOf(ctx: TestOrganisation) {
  return readKpis(ctx, { from: "2026-02-25", to: "2026-03-02", interval: "day", process: null });
}
