import { beforeAll, expect, test } from "vitest";
import { fillTables } from "@/lib/db/fillTables";
import { scope } from "@/lib/db/scope";
import { type TestOrganisation, testDatabase, testOrganisation } from "@/lib/db/testing";

// the second wall alone: statements that do not say which organisation they mean
let a: TestOrganisation;
let b: TestOrganisation;
let tables: string[] = [];

beforeAll(async () => {
  a = await fillTables(await testOrganisation());
  b = await fillTables(await testOrganisation());
  const { pool } = await testDatabase();
  const { rows } = await pool.query<{ name: string }>(`
    select c.relname::text as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
    order by 1`);
  tables = rows.map((row) => row.name);
  expect(tables.length).toBeGreaterThanOrEqual(18);
});

type Query = <Row extends object>(sql: string) => Promise<{ rows: Row[]; rowCount: number | null }>;

/** Runs statements in a transaction that is taken back, after `begin`, as handover_app. */
async function inTransaction(begin: string, work: (query: Query) => Promise<void>): Promise<void> {
  const { pool } = await testDatabase();
  const client = await pool.connect();
  try {
    await client.query(`begin; ${begin}`);
    await work((sql) => client.query(sql));
  } finally {
    await client.query("rollback");
    client.release();
  }
}

/** The code of the error that a statement is refused with; the transaction goes on. */
async function refusal(query: Query, sql: string): Promise<string | undefined> {
  await query("savepoint one");
  try {
    await query(sql);
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  } finally {
    await query("rollback to one");
  }
}

const organisationsIn = (table: string) => `select distinct organisation_id::text as org from ${table}`;
/** Takes a row that is there and says that it is another organisation's. */
const copied = (table: string, org: string) => `
  insert into ${table}
  select (jsonb_populate_record(null::${table}, to_jsonb(sample_row) || '{"organisation_id": "${org}"}')).*
  from ${table} sample_row limit 1`;
/** A row of nothing but the organisation. */
const bare = (table: string, org: string) => `
  insert into ${table} select (jsonb_populate_record(null::${table}, '{"organisation_id": "${org}"}')).*`;

const rowLevelSecurity = "42501";

test.each(["select 1", "set local app.organisation_id = ''"])(
  "without an organisation (%s) every table is empty, and takes nothing",
  async (begin) => {
    await inTransaction(begin, async (query) => {
      for (const table of tables) {
        expect((await query(organisationsIn(table))).rows, table).toEqual([]);
        expect(await refusal(query, bare(table, a.org)), table).toBe(rowLevelSecurity);
      }
    });
  },
);

test("what is not an organisation's id is an error, not a way round", async () => {
  await inTransaction("set local app.organisation_id = 'nonsense'", async (query) => {
    for (const table of tables) {
      expect(await refusal(query, organisationsIn(table)), table).toBe("22P02");
    }
  });
  expect(() => scope("' or true; --")).toThrow(TypeError);
});

test("as one organisation, its rows are all that there is, in every table", async () => {
  await inTransaction(scope(a.org), async (query) => {
    for (const table of tables) {
      expect((await query(organisationsIn(table))).rows, table).toEqual([{ org: a.org }]);
      const others = await query(`select from ${table} where organisation_id = '${b.org}'`);
      expect(others.rowCount, table).toBe(0);
    }
  });
});

test("rows of another organisation can be neither made, nor changed, nor taken, nor deleted", async () => {
  await inTransaction(scope(a.org), async (query) => {
    for (const table of tables) {
      expect(await refusal(query, copied(table, b.org)), table).toBe(rowLevelSecurity);
      const given = `update ${table} set organisation_id = '${b.org}'`;
      expect(await refusal(query, given), table).toBe(rowLevelSecurity);
      for (const reach of [
        `update ${table} set organisation_id = '${a.org}' where organisation_id = '${b.org}'`,
        `delete from ${table} where organisation_id = '${b.org}'`,
        `select from ${table} where organisation_id = '${b.org}' for update`,
      ]) {
        await query("savepoint reach");
        const reached = await query(reach).catch((error) => error.code);
        // nobody may update events, nor update or delete entries of the log
        expect(reached.rowCount ?? reached, reach).toBe(typeof reached === "string" ? rowLevelSecurity : 0);
        await query("rollback to reach");
      }
    }
  });
  await inTransaction(scope(b.org), async (query) => {
    for (const table of tables) {
      expect((await query(organisationsIn(table))).rows, table).toEqual([{ org: b.org }]);
    }
  });
});

test("a connection that goes back to the pool forgets the organisation", async () => {
  const { pool } = await testDatabase();
  const client = await pool.connect();
  try {
    await client.query(`begin; ${scope(a.org)}`);
    expect((await client.query("select from organisation")).rowCount).toBe(1);
    await client.query("commit");
    expect((await client.query("select from organisation")).rowCount).toBe(0);
  } finally {
    client.release();
  }
});
