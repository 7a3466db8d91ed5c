import { readFileSync } from "node:fs";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { tables } from "@/.ci/statements/tables";
import { distribute, NoCitus } from "@/lib/db/distribute";
import { plainUrl } from "@/lib/db/testing";
import { tenantTables } from "@/lib/tenancy/tenantTables";

const script = readFileSync("prisma/citus/distribute.sql", "utf8");
const { tenants, copied, kept } = tables();

let stored: string[] = [];
let foreignKeys: { from: string; to: string }[] = [];
beforeAll(async () => {
  const client = new pg.Client({ connectionString: plainUrl() });
  await client.connect();
  const found = await client.query<{ name: string }>(
    "select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')",
  );
  stored = found.rows.map(({ name }) => name);
  const keys = await client.query<{ from: string; to: string }>(
    `select conrelid::regclass::text as from, confrelid::regclass::text as to
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  foreignKeys = keys.rows;
  await client.end();
});

test("every table is in one list: tenants' by the organisation, the directory's on every node, the rest kept", () => {
  expect([...tenants, ...copied, ...kept].sort()).toEqual(stored.sort());
  expect(tenants.toSorted()).toEqual([...tenantTables.held, ...tenantTables.loose].sort());
});

test("a table is spread after those that its foreign keys lead to", () => {
  const order = [...copied, ...tenants];
  expect(foreignKeys.length).toBeGreaterThanOrEqual(30);
  for (const { from, to } of foreignKeys) {
    // a table that is kept has none, nor is it led to: Citus refuses both
    expect(order.indexOf(to), `${from} → ${to}`).toBeGreaterThanOrEqual(0);
    expect(order.indexOf(to), `${from} → ${to}`).toBeLessThanOrEqual(order.indexOf(from));
    // what leads from the directory to tenants, or from an organisation to the directory, would cross nodes
    expect(tenants.includes(from), `${from} → ${to}`).toBe(tenants.includes(to));
  }
});

test("without Citus the script does nothing, and the command says so", async () => {
  const client = new pg.Client({ connectionString: plainUrl() });
  const notices: (string | undefined)[] = [];
  client.on("notice", ({ message }) => notices.push(message));
  await client.connect();
  await client.query(script);
  await client.end();
  expect(notices).toEqual(["There is no Citus in this database: nothing to do."]);
  await expect(distribute(plainUrl())).rejects.toThrow(NoCitus);
});

/**
 * Citus's functions, as far as the script calls them: they write down what they were asked for. That Citus does as it
 * is asked is for a cluster to say; that the script asks for it, once, can be seen here.
 */
const standIn = `
  create table pg_dist_partition (logicalrelid regclass, asked text);
  create function create_reference_table(name regclass) returns void language sql as
    $f$ insert into pg_dist_partition values (name, 'copied') $f$;
  create function create_distributed_table(name regclass, by text, colocate_with text) returns void language sql as
    $f$ insert into pg_dist_partition values (name, by || ' with ' || colocate_with) $f$;`;

test("on a stand-in for Citus it asks for each table once, however often it runs, and sets the database", async () => {
  const client = new pg.Client({ connectionString: plainUrl() });
  await client.connect();
  try {
    const run = script
      .replace(
        "from pg_extension where extname = 'citus'",
        "from pg_class where relname = 'pg_dist_partition'",
      )
      .replace("array['directory_job'", "array['pg_dist_partition', 'directory_job'");
    await client.query(`begin; ${standIn}`);
    for (let time = 0; time < 2; time++) await client.query(run);
    const { rows } = await client.query<{ name: string; asked: string }>(
      "select logicalrelid::text as name, asked from pg_dist_partition",
    );
    expect(rows.map(({ name, asked }) => `${name}: ${asked}`)).toEqual([
      ...copied.map((name) => `${name}: copied`),
      ...tenants.map(
        (name) => `${name}: organisation_id with ${name === "organisation" ? "none" : "organisation"}`,
      ),
    ]);
    const settings = await client.query<{ setting: string }>(
      "select unnest(setconfig) as setting from pg_db_role_setting where setdatabase = (select oid from pg_database where datname = current_database())",
    );
    expect(settings.rows).toContainEqual({ setting: "citus.propagate_set_commands=local" });
    await client.query("create table left_out ()");
    await expect(client.query(run)).rejects.toThrow("left_out is in no list");
  } finally {
    await client.query("rollback");
    await client.end();
  }
});

test("a role that row-level security binds is refused: it would copy no rows", async () => {
  const client = new pg.Client({ connectionString: plainUrl() });
  await client.connect();
  try {
    const run = script.replace(
      "if not exists (select from pg_extension where extname = 'citus')",
      "if false",
    );
    await client.query("begin; set local role handover_app");
    await expect(client.query(run)).rejects.toThrow("BYPASSRLS");
  } finally {
    await client.query("rollback");
    await client.end();
  }
});
