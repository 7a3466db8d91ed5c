import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, test } from "vitest";
import { listEntries } from "@/lib/audit/listEntries";
import { createKey } from "@/lib/auth/createKey";
import { testPerson } from "@/lib/auth/testPerson";
import { statements } from "@/lib/db/statements";
import { as, ownerUrl, testDatabase, testOrganisation } from "@/lib/db/testing";
import { deleteOrganisation } from "@/lib/settings/deleteOrganisation";
import { createOrganisation, organisationBySlug, organisationsOfPerson } from "@/lib/tenancy/organisations";
import { slugFrom } from "@/lib/tenancy/slugFrom";
import { tenantTables } from "@/lib/tenancy/tenantTables";
import { visit } from "@/lib/tenancy/visit";

const now = new Date("2026-03-02T09:00:00Z");
const tables = [...tenantTables.loose, ...tenantTables.held];

async function asOwner<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: ownerUrl() });
  await client.connect();
  return client
    .query<T>(sql, values)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

test("a slug is made of the name, or of chance when the name leaves nothing", async () => {
  expect(slugFrom("  Müller & Söhne GmbH ")).toBe("muller-sohne-gmbh");
  expect(slugFrom("x".repeat(60))).toHaveLength(40);
  expect(slugFrom("客服")).toBeNull();
  expect(slugFrom("Sign up")).toBeNull();
  const db = await testDatabase();
  expect((await createOrganisation(db, now, { name: "客服" })).slug).toMatch(/^org-[0-9a-f]{6}$/);
});

test("the first line of its log says by which request and from where it was made", async () => {
  const db = await testDatabase();
  const asking = { id: "the-request", address: "192.0.2.7" };
  const { org } = await createOrganisation(db, now, { name: "Further" }, asking);
  const { items } = await listEntries({ org, db, now, actor: { kind: "command", id: "test" } }, {});
  expect(items).toMatchObject([{ request: asking.id, address: asking.address }]);
});

test("equal names get different slugs, also at once; a slug asked for twice is a conflict", async () => {
  const db = await testDatabase();
  const name = `Same ${randomUUID().slice(0, 8)}`;
  const made = await Promise.all(Array.from({ length: 5 }, () => createOrganisation(db, now, { name })));
  expect(new Set(made.map(({ slug }) => slug)).size).toBe(5);
  const slug = made[0]?.slug;
  await expect(createOrganisation(db, now, { name, slug })).rejects.toMatchObject({ code: "conflict" });
  await expect(createOrganisation(db, now, { name, slug: "api" })).rejects.toMatchObject({ code: "invalid" });
});

test("a person finds their organisations, and others are as if they were not there", async () => {
  const [mine, theirs] = [await testOrganisation(), await testOrganisation()];
  const person = await testPerson(mine, "manager");
  expect(await organisationsOfPerson(mine.db, person.id, now)).toMatchObject([
    { org: mine.org, role: "manager" },
  ]);
  const comer = { personId: person.id, address: "192.0.2.1" };
  expect(await visit(mine.db, mine.slug, comer, now)).toMatchObject({ membership: { name: mine.marker } });
  for (const slug of [theirs.slug, "no-such-organisation"]) {
    expect(await visit(mine.db, slug, comer, now), slug).toBeNull();
  }
});

test("a directory entry alone makes nobody a member", async () => {
  const [mine, theirs] = [await testOrganisation(), await testOrganisation()];
  const person = await testPerson(mine, "owner");
  await mine.db.prisma.directoryMember.create({ data: { personId: person.id, organisationId: theirs.org } });
  expect(await organisationsOfPerson(mine.db, person.id, now)).toHaveLength(1);
  const comer = { personId: person.id, address: "192.0.2.1" };
  expect(await visit(mine.db, theirs.slug, comer, now)).toBeNull();
});

test("the list of an organisation's tables is the database's own, and each is behind row-level security", async () => {
  const rows = await asOwner<{ name: string; held: boolean; secured: boolean }>(`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as secured,
           c.relname = 'organisation' or exists (
             select from pg_constraint k
             where k.conrelid = c.oid and k.contype = 'f' and k.confdeltype = 'c'
               and k.confrelid in ('organisation'::regclass, 'process'::regclass, 'import'::regclass)
           ) as held
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
    where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
      and c.relname not like 'directory%'`);
  const held = rows.filter((row) => row.held).map((row) => row.name);
  const loose = rows.filter((row) => !row.held).map((row) => row.name);
  expect(held.sort()).toEqual([...tenantTables.held].sort());
  expect(loose.sort()).toEqual([...tenantTables.loose].sort());
  expect(rows.filter((row) => !row.secured)).toEqual([]);
});

async function rowsOf(org: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of [
    ...tables,
    "directory_slug",
    "directory_member",
    "directory_key",
    "directory_job",
    "directory_hook",
    "directory_share",
    "directory_invitation",
  ]) {
    const [row] = await asOwner<{ count: number }>(
      `select count(*)::int as count from ${table} where organisation_id = $1::uuid`,
      [org],
    );
    counts[table] = row?.count ?? -1;
  }
  return counts;
}

test("deleting an organisation leaves no row of it, and every row of another", async () => {
  const [ctx, other] = [await testOrganisation(), await testOrganisation()];
  for (const each of [ctx, other]) {
    await testPerson(each, "owner");
    await createKey(each, { name: "key", scopes: ["admin"] });
    await statements(each, async (run) => {
      await run(
        `insert into event (organisation_id, source, id, type, time, received_at)
         values ($1::uuid, 's', 'e', 'case.opened', $2::timestamptz, $2::timestamptz)`,
        [each.org, now],
      );
      await run(
        `insert into process (organisation_id, process, name, created_at)
         values ($1::uuid, 'support', 'Support', $2::timestamptz)`,
        [each.org, now],
      );
      await run("insert into directory_hook (hook_id, organisation_id) values ($2::text, $1::uuid)", [
        each.org,
        `shop-${each.org.slice(-12)}0000`,
      ]);
      await run(
        "insert into directory_invitation (token_hash, organisation_id) values ($2::text, $1::uuid)",
        [each.org, each.org],
      );
      await run("insert into directory_share (token_hash, organisation_id) values ($2::text, $1::uuid)", [
        each.org,
        each.org,
      ]);
    });
  }
  const before = await rowsOf(other.org);
  expect(before).toMatchObject({
    event: 1,
    process: 1,
    api_key: 1,
    member: 1,
    directory_slug: 1,
    directory_key: 1,
    directory_hook: 1,
    directory_share: 1,
    directory_invitation: 1,
  });
  expect(before.audit_entry).toBeGreaterThan(0);
  await deleteOrganisation(ctx, { slug: ctx.slug });
  expect(new Set(Object.values(await rowsOf(ctx.org)))).toEqual(new Set([0]));
  expect(await rowsOf(other.org)).toEqual(before);
  expect(await organisationBySlug(ctx.db, ctx.slug)).toBeNull();
});

test("only an owner deletes, and only by naming the organisation", async () => {
  const [ctx, other] = [await testOrganisation(), await testOrganisation()];
  const admin = await testPerson(ctx, "admin");
  const slug = ctx.slug;
  await expect(deleteOrganisation(as(ctx, admin.actor), { slug })).rejects.toMatchObject({
    code: "forbidden",
  });
  const key = { kind: "key", id: "k", scopes: ["admin" as const] } as const;
  await expect(deleteOrganisation(as(ctx, { ...key, scopes: ["admin"] }), { slug })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(deleteOrganisation(ctx, { slug: other.slug })).rejects.toMatchObject({ code: "invalid" });
  expect(await organisationBySlug(ctx.db, slug)).toBe(ctx.org);
});
