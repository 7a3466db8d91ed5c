import fc from "fast-check";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import type { Database } from "@/lib/db/database";
import { statements } from "@/lib/db/statements";
import { ownerUrl, testDatabase } from "@/lib/db/testing";
import { ingest } from "@/lib/ingest/ingest";
import { folded, rebuild } from "@/lib/ingest/rebuild";
import { disagreements } from "@/lib/ingest/testing/disagreements";
import { oracle } from "@/lib/ingest/testing/oracle";
import { organisationOf } from "@/lib/ingest/testing/organisationOf";
import { questions } from "@/lib/ingest/testing/questions";
import { randomEvents } from "@/lib/ingest/testing/randomStream";
import { type RandomWorld, randomSettings } from "@/lib/ingest/testing/randomWorld";
import type { Settings } from "@/lib/ingest/testing/world";
import { verify } from "@/lib/ingest/verify";
import { readKpis } from "@/lib/kpi/readKpis";
import type { Ctx } from "@/lib/tenancy/ctx";

// the first wall alone: as the owner of the tables, whom row-level security does not bind
const pool = new pg.Pool({ connectionString: ownerUrl(), max: 2 });
afterAll(() => pool.end());

test("with row-level security out of the way, statements still keep to their organisation", async () => {
  const { rows } = await pool.query("select rolsuper from pg_roles where rolname = current_user");
  expect(rows).toEqual([{ rolsuper: true }]);
  // the same days, processes, cases and orders in both, so that whatever strays is met
  const [settings] = fc.sample(randomSettings(...place), { numRuns: 1, seed });
  const longest = fc
    .sample(randomEvents(100, ...place), { numRuns: 40, seed })
    .sort((a, b) => b.length - a.length);
  const world = { ...(settings as Settings), firstDay: place[1], now: new Date("2026-06-01T00:00:00Z") };
  const one: RandomWorld = { ...world, events: longest[0] ?? [] };
  const other: RandomWorld = { ...world, events: longest[1] ?? [] };
  const asOwner: Database = { ...(await testDatabase()), pool };
  const mine = { ...(await organisationOf(one, one.now)), db: asOwner };
  const theirs = { ...(await organisationOf(other, other.now)), db: asOwner };

  await ingest(theirs, other.events);
  const before = await everything(theirs);
  await ingest(mine, one.events);
  await ingest(mine, one.events);
  const clean = Object.fromEntries(folded.map((table) => [table, 0]));
  expect(await verify(mine)).toEqual(clean);
  await rebuild(mine);
  for (const question of questions(one)) {
    expect(disagreements(await readKpis(mine, question), oracle(one, question, one.now))).toEqual([]);
  }
  expect(await verify(mine)).toEqual(clean);
  expect(await everything(theirs)).toEqual(before);
  expect(Object.values(before).filter((content) => content !== null).length).toBeGreaterThan(10);
});

const place = ["Europe/Berlin", "2026-03-26"] as const;
const seed = 20260302;

/** Every row of an organisation, table by table, as one text. */
async function everything(ctx: Ctx): Promise<Record<string, string | null>> {
  return statements(ctx, async (run) => {
    const tables = await run<{ name: string }>(`
      select relname::text as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relrowsecurity`);
    const contents: Record<string, string | null> = {};
    for (const { name } of tables) {
      const [row] = await run<{ content: string | null }>(
        `select string_agg(t::text, e'\\n' order by t::text) as content from ${name} t where organisation_id = $1::uuid`,
        [ctx.org],
      );
      contents[name] = row?.content ?? null;
    }
    return contents;
  });
}
