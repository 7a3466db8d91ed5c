import fc from "fast-check";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { tables } from "@/.ci/statements/tables";
import { scope } from "@/lib/db/scope";
import { ownerUrl, testDatabase, testOrganisation } from "@/lib/db/testing";
import { ingest } from "@/lib/ingest/ingest";
import { folded } from "@/lib/ingest/rebuild";
import { disagreements } from "@/lib/ingest/testing/disagreements";
import { oracle } from "@/lib/ingest/testing/oracle";
import { organisationOf } from "@/lib/ingest/testing/organisationOf";
import { questions } from "@/lib/ingest/testing/questions";
import { randomWorld } from "@/lib/ingest/testing/randomWorld";
import { verify } from "@/lib/ingest/verify";
import { readKpis } from "@/lib/kpi/readKpis";

// With CITUS_URL the whole of this project runs on that cluster (lib/db/testServer.ts); here is what is only asked of one.
// It names an empty database of the coordinator, in which the extension is made and the nodes are added, and a superuser.
describe.skipIf(!process.env.CITUS_URL)("a Citus cluster (needs CITUS_URL)", () => {
  test("has every table where distribute.sql says, those of tenants side by side, and says no when several shards are asked", async () => {
    const client = new pg.Client({ connectionString: ownerUrl() });
    await client.connect();
    const { rows } = await client.query<{ name: string; way: string; group: number }>(
      `select logicalrelid::text as name, partmethod::text as way, colocationid as group from pg_dist_partition`,
    );
    await client.end();
    const { tenants, copied } = tables();
    const spread = rows.filter(({ way }) => way === "h");
    expect(spread.map(({ name }) => name).sort()).toEqual(tenants.sort());
    expect(new Set(spread.map(({ group }) => group)).size).toBe(1);
    expect(
      rows
        .filter(({ way }) => way === "n")
        .map(({ name }) => name)
        .sort(),
    ).toEqual(copied.sort());

    const ctx = await testOrganisation();
    const { pool } = await testDatabase();
    const serving = await pool.connect();
    try {
      await serving.query(`begin; ${scope(ctx.org)}`);
      const own = `select count(*)::int as rows from organisation where organisation_id = '${ctx.org}'`;
      // row-level security on the worker has been told the organisation
      expect((await serving.query(own)).rows).toEqual([{ rows: 1 }]);
      await expect(serving.query("select count(*) from organisation")).rejects.toThrow(/multi-task/);
    } finally {
      await serving.query("rollback");
      serving.release();
    }
  });

  test("takes events and gives the figures that one machine gives, and verify finds no difference", async () => {
    const [world] = fc.sample(randomWorld(), { numRuns: 1, seed: 20260302 });
    if (!world) throw new Error("no world was made");
    const ctx = await organisationOf(world, world.now);
    await ingest(ctx, world.events);
    for (const question of questions(world)) {
      expect(disagreements(await readKpis(ctx, question), oracle(world, question, world.now))).toEqual([]);
    }
    expect(await verify(ctx)).toEqual(Object.fromEntries(folded.map((table) => [table, 0])));
  });
});
