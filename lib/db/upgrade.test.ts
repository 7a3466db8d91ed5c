import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { appUrl } from "@/lib/db/appUrl";
import { migrate } from "@/lib/db/migrate";
import { ownDatabase } from "@/lib/db/ownDatabase";
import { statements } from "@/lib/db/statements";
import { newOrganisationIn, ownerUrl, type TestOrganisation } from "@/lib/db/testing";
import { folded } from "@/lib/ingest/rebuild";
import { sendCases } from "@/lib/ingest/testing/sendCases";
import { verify } from "@/lib/ingest/verify";
import { readKpis } from "@/lib/kpi/readKpis";
import { changeSettings } from "@/lib/settings/changeSettings";
import { readSettings } from "@/lib/settings/readSettings";

/** What a later version may do to the tables while this one serves on them (docs/running.md). */
const expansion = `
  alter table event add column handled_by text;
  alter table case_state add column weight integer not null default 1;
  alter table process add column owner_note text not null default '';
  alter table organisation add column motto text;
  create index event_handled_by on event (organisation_id, handled_by) where handled_by is not null;
  create table later_thing (
    organisation_id uuid not null references organisation (organisation_id) on delete cascade,
    thing text not null,
    primary key (organisation_id, thing)
  );`;

const now = new Date("2026-03-02T12:00:00Z");
let own: Awaited<ReturnType<typeof ownDatabase>>;
let folder: string;
let url: string;
beforeEach(async () => {
  own = await ownDatabase();
  folder = await mkdtemp(join(tmpdir(), "handover-migrations-"));
  await cp("prisma/migrations", folder, { recursive: true });
  await mkdir(join(folder, "99_expansion"));
  await writeFile(join(folder, "99_expansion", "migration.sql"), expansion);
  const address = new URL(ownerUrl());
  address.pathname = `/${own.owner.database}`;
  url = address.toString();
});
afterEach(async () => {
  await own.drop();
  await rm(folder, { recursive: true, force: true });
});

test("while a later version expands the tables, this one goes on: nothing is lost, nobody waits long", async () => {
  const ctx = await newOrganisationIn(own.db, { now });
  // every statement that is planned once per connection has been, before the columns come
  await flow(ctx, "warm", 20);
  const before = await flow(ctx, "before", 40);

  const flowing = flow(ctx, "during", 80);
  await sleep(50);
  expect(await migrate(url, appUrl(url), folder)).toEqual(["99_expansion"]);
  const during = await flowing;
  await flow(ctx, "after", 20);

  expect(await stored(ctx)).toBe(2 * 160);
  expect(await verify(ctx)).toEqual(Object.fromEntries(folded.map((table) => [table, 0])));
  await changeSettings(ctx, { loadFactor: "2" });
  expect(await readSettings(ctx)).toMatchObject({ loadFactor: "2" });
  // on a machine that is busy with other things, what took a second before may take three
  expect(during.longest).toBeLessThan(2_000 + 3 * before.longest);
});

test("a migration that cannot have its lock lets others pass, and comes again when it is free", async () => {
  const ctx = await newOrganisationIn(own.db, { now });
  await flow(ctx, "before", 5);
  const reader = await own.db.pool.connect();
  await reader.query("begin; select from event limit 1; select from organisation");
  const migrating = migrate(url, appUrl(url), folder);
  await sleep(500);
  // it waits behind the migration, which gives up after a second and a half
  const { longest } = await flow(ctx, "beside", 2);
  expect(longest).toBeGreaterThan(300);
  await reader.query("commit");
  reader.release();
  expect(await migrating).toEqual(["99_expansion"]);
  expect(await stored(ctx)).toBe(2 * 7);
});

test("a migration that waits for who waits for it lets go, and comes again when it is free", async () => {
  const ctx = await newOrganisationIn(own.db, { now });
  await flow(ctx, "before", 5);
  const reader = await own.db.pool.connect();
  // the last of the tables that the migration takes; it has the first by then
  await reader.query("begin; select from organisation");
  const migrating = migrate(url, appUrl(url), folder);
  migrating.catch(() => {});
  while (
    (await reader.query("select from pg_locks where not granted and relation = 'organisation'::regclass"))
      .rowCount === 0
  )
    await sleep(20);
  await reader.query("select from event limit 1");
  await reader.query("commit");
  reader.release();
  expect(await migrating).toEqual(["99_expansion"]);
});

/** Cases of two events each, one after the other, with a read after each; the longest that one took, in milliseconds. */
async function flow(ctx: TestOrganisation, prefix: string, cases: number): Promise<{ longest: number }> {
  let longest = 0;
  for (let at = 0; at < cases; at++) {
    const began = performance.now();
    await sendCases(ctx, "p", prefix, { from: at, count: 1 });
    await readKpis(ctx, { from: "2026-02-25", to: "2026-03-02", interval: "day", process: null });
    longest = Math.max(longest, performance.now() - began);
  }
  return { longest };
}

async function stored(ctx: TestOrganisation): Promise<number> {
  const [found] = await statements(ctx, (run) =>
    run<{ count: number }>("select count(*)::int as count from event where organisation_id = $1::uuid", [
      ctx.org,
    ]),
  );
  return found?.count ?? -1;
}
