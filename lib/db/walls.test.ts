import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { appUrl } from "@/lib/db/appUrl";
import { plainUrl } from "@/lib/db/testing";

const pool = new pg.Pool({ connectionString: appUrl(plainUrl()), max: 1 });
afterAll(() => pool.end());

/** The directory, and nothing else, is read before the organisation is known. */
const directory = [
  "_prisma_migrations",
  "directory_hook",
  "directory_invitation",
  "directory_job",
  "directory_key",
  "directory_member",
  "directory_share",
  "directory_slug",
  "password_reset",
  "person",
  "person_identity",
  "recovery_code",
  "second_factor",
  "sign_in_attempt",
];

/** Rows of the catalogue about tenants' tables (as `c`) that should not be there. */
async function offences(sql: string): Promise<unknown[]> {
  const { rows } = await pool.query(
    `
    with c as (
      select * from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
        and relname <> all ($1::text[])
    )
    ${sql}`,
    [directory],
  );
  return rows;
}

test("there are tenants' tables to look at, and the directory's are there", async () => {
  expect((await offences("select relname from c")).length).toBeGreaterThanOrEqual(18);
  const { rows } = await pool.query(
    "select relname::text as name from pg_class where relname = any ($1::text[])",
    [directory],
  );
  expect(rows).toHaveLength(directory.length);
});

test("every tenant's table knows its organisation and has a key", async () => {
  const found = await offences(`
    select relname from c
    where not exists (
      select from pg_attribute a
      where a.attrelid = c.oid and a.attname = 'organisation_id' and a.attnotnull and a.atttypid = 'uuid'::regtype
    ) or not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)`);
  expect(found).toEqual([]);
});

test("every key, unique or not, and every index begins with the organisation", async () => {
  const found = await offences(`
    select c.relname, i.indexrelid::regclass::text as index
    from c
    join pg_index i on i.indrelid = c.oid
    left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where a.attname is distinct from 'organisation_id'`);
  expect(found).toEqual([]);
});

test("a foreign key leads from an organisation to the same one", async () => {
  const found = await offences(`
    select c.relname, k.conname
    from c
    join pg_constraint k on k.conrelid = c.oid and k.contype = 'f'
    left join pg_attribute own on own.attrelid = k.conrelid and own.attnum = k.conkey[1]
    left join pg_attribute other on other.attrelid = k.confrelid and other.attnum = k.confkey[1]
    where own.attname is distinct from 'organisation_id' or other.attname is distinct from 'organisation_id'`);
  expect(found).toEqual([]);
});

test("row-level security is on and forced, by one policy for everything that is read and written", async () => {
  const found = await offences(`
    select c.relname, p.*
    from c
    left join pg_policies p on p.schemaname = 'public' and p.tablename = c.relname
    where not c.relrowsecurity or not c.relforcerowsecurity
      or (select count(*) from pg_policies other where other.tablename = c.relname) <> 1
      or p.cmd <> 'ALL' or p.permissive <> 'PERMISSIVE' or p.roles <> '{public}'
      or p.qual <> '(organisation_id = (NULLIF(current_setting(''app.organisation_id''::text, true), ''''::text))::uuid)'
      or p.with_check <> p.qual or p.qual is null or p.with_check is null`);
  expect(found).toEqual([]);
});

test("what a key changes or takes along stays in its organisation: a cluster knows no other", async () => {
  const found = await offences(`
    select c.relname, k.conname
    from c
    join pg_constraint k on k.conrelid = c.oid
    where k.contype in ('x', 't') or k.contype = 'f' and (k.confdeltype in ('n', 'd') or k.confupdtype <> 'a')`);
  expect(found).toEqual([]);
});

test("no number is counted by the database, and no organisation worked out by it: nodes would not agree", async () => {
  const found = await offences(`
    select c.relname, a.attname
    from c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like '%nextval%'
      or a.attname = 'organisation_id' and (a.attgenerated <> '' or d.oid is not null)`);
  expect(found).toEqual([]);
  expect(
    await offences(
      "select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace",
    ),
  ).toEqual([]);
});

test("nothing runs with the rights of the owner, and nothing else runs by itself", async () => {
  expect(await offences("select relname from c where relkind not in ('r', 'p')")).toEqual([]);
  expect(await offences("select tgname from pg_trigger where not tgisinternal")).toEqual([]);
  expect(await offences("select rulename from pg_rewrite r join c on c.oid = r.ev_class")).toEqual([]);
  expect(await offences("select relname from c join pg_inherits on c.oid in (inhrelid, inhparent)")).toEqual(
    [],
  );
  expect(
    await offences("select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef"),
  ).toEqual([]);
});

test("the role that serves is bound, owns nothing, and may not change the past", async () => {
  const { rows } = await pool.query(`
    select current_user::text as role, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      (select count(*)::int from pg_class where relowner = r.oid) as owned,
      (select count(*)::int from pg_auth_members where member = r.oid) as memberships,
      has_any_column_privilege('event', 'update') as rewrites_events,
      has_any_column_privilege('audit_entry', 'update') or has_table_privilege('audit_entry', 'delete')
        as rewrites_log,
      has_column_privilege('handover', 'accepted', 'update') or has_table_privilege('handover', 'delete')
        or has_any_column_privilege('handover_firing', 'update') as rewrites_decisions,
      has_schema_privilege('public', 'create') as creates
    from pg_roles r where rolname = current_user`);
  expect(rows).toEqual([
    {
      role: "handover_app",
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owned: 0,
      memberships: 0,
      rewrites_events: false,
      rewrites_log: false,
      rewrites_decisions: false,
      creates: false,
    },
  ]);
  const truncates = "select relname from c where has_table_privilege(c.oid, 'truncate, references, trigger')";
  expect(await offences(truncates)).toEqual([]);
});
