import { randomBytes, randomUUID } from "node:crypto";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { readChain } from "@/lib/audit/readChain";
import { record } from "@/lib/audit/record";
import { appUrl } from "@/lib/db/appUrl";
import { openDatabase } from "@/lib/db/database";
import { migrate } from "@/lib/db/migrate";
import { statements } from "@/lib/db/statements";
import { ownerUrl } from "@/lib/db/testing";
import type { Ctx } from "@/lib/tenancy/ctx";

test("entries there were are chained by time, each organisation's alone, and go on", {
  timeout: 60_000,
}, async () => {
  const name = `handover_test_${randomBytes(6).toString("hex")}`;
  const server = new pg.Client({ connectionString: ownerUrl() });
  await server.connect();
  await server.query(`create database ${name}`);
  const url = Object.assign(new URL(ownerUrl()), { pathname: `/${name}` }).toString();
  const before = await mkdtemp(join(tmpdir(), "handover-migrations-"));
  const all = await readdir("prisma/migrations");
  for (const one of all.filter((one) => one < "26")) {
    await cp(join("prisma/migrations", one), join(before, one), { recursive: true });
  }
  await migrate(url, appUrl(url), before);
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const [one, two, empty] = [randomUUID(), randomUUID(), randomUUID()];
  for (const [at, org] of [one, two, empty].entries()) {
    await owner.query(
      `insert into organisation (organisation_id, slug, name, timezone, currency, created_at)
       values ($1, $2, 'Firm', 'UTC', 'USD', now())`,
      [org, `firm-${at}`],
    );
  }
  await owner.query(
    `insert into audit_entry (organisation_id, id, at, actor_kind, actor_id, action, subject, before, after)
     select case when n % 3 = 0 then $1::uuid else $2::uuid end, gen_random_uuid(),
       timestamptz '2026-01-01 00:00:00.123456Z' - make_interval(mins => n % 7), 'command', 'x', 'key.revoked', 'é“' || n,
       case when n % 2 = 0 then '{"b": 1.50, "a": [null, "é"]}'::jsonb end, null
     from generate_series(1, 300) n`,
    [one, two],
  );
  await migrate(url, appUrl(url));
  const db = await openDatabase(appUrl(url), 2);
  const of = (org: string): Ctx => ({ org, db, now: new Date(), actor: { kind: "command", id: "test" } });
  const chain = (org: string) => statements(of(org), (run) => readChain(run, org, { page: 64 }));
  expect(await chain(one)).toMatchObject({ entries: 100, seq: 100, broken: null });
  expect(await chain(two)).toMatchObject({ entries: 200, seq: 200, broken: null });
  expect(await chain(empty)).toEqual({ entries: 0, seq: 0, hash: null, broken: null });
  for (const org of [two, empty]) {
    await statements(of(org), (run) => record(run, of(org), { action: "key.revoked", subject: "key:1" }));
  }
  expect(await chain(two)).toMatchObject({ entries: 201, seq: 201, broken: null });
  expect(await chain(empty)).toMatchObject({ entries: 1, seq: 1, broken: null });
  const { rows } = await owner.query(
    "select count(*)::int as n from (select at, lag(at) over (partition by organisation_id order by seq) as b from audit_entry where seq <= 100) e where at < b",
  );
  expect(rows).toEqual([{ n: 0 }]);
  await owner.end();
  await db.close();
  await server.query(`drop database ${name} with (force)`);
  await server.end();
  await rm(before, { recursive: true });
});
