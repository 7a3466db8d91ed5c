import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashPassword } from "@/lib/auth/password";
import { testPerson } from "@/lib/auth/testPerson";
import { fillTables } from "@/lib/db/fillTables";
import { ownDatabase } from "@/lib/db/ownDatabase";
import { statements } from "@/lib/db/statements";
import { as, newOrganisationIn } from "@/lib/db/testing";
import { enqueue } from "@/lib/jobs/enqueue";
import { deleteOrganisation } from "@/lib/settings/deleteOrganisation";
import { eraseOrganisation } from "@/lib/settings/eraseOrganisation";
import type { Ctx } from "@/lib/tenancy/ctx";
import { tenantTables } from "@/lib/tenancy/tenantTables";

// the whole database is looked through: one that other tests fill takes a minute more
let own: Awaited<ReturnType<typeof ownDatabase>>;
beforeAll(async () => {
  own = await ownDatabase();
});
afterAll(() => own.drop());

test("an organisation with a row in every table leaves no word of it in the whole database", async () => {
  const [ctx, other] = [
    await fillTables(await newOrganisationIn(own.db)),
    await fillTables(await newOrganisationIn(own.db)),
  ];
  await statements(ctx, (run) => enqueue(run, ctx, "delivery", "reports"));
  expect(await tablesHolding(ctx.marker)).toContain("organisation");
  expect((await tablesHolding(ctx.org)).length).toBeGreaterThan(40);
  const others = await tablesHolding(other.org);

  const receipt = await deleteOrganisation(ctx, { slug: ctx.slug });
  for (const trace of [ctx.marker, ctx.org, ctx.slug]) expect(await tablesHolding(trace), trace).toEqual([]);
  expect(await tablesHolding(other.org)).toEqual(others);

  expect(Object.keys(receipt.tables)).toEqual(
    expect.arrayContaining([...tenantTables.loose, ...tenantTables.held, "directory_job", "directory_slug"]),
  );
  for (const table of tenantTables.loose)
    expect(receipt.tables[table], table).toEqual({ before: 1, after: 0 });
  expect(receipt.tables.directory_job).toEqual({ before: 1, after: 0 });
  expect(receipt).toMatchObject({ erased: { organisation: ctx.slug, id: ctx.org }, by: { kind: "command" } });
  const { sha256, ...told } = receipt;
  expect(sha256).toBe(createHash("sha256").update(JSON.stringify(told)).digest("hex"));
});

test("work that was underway while it was erased asks for no more of it", async () => {
  const ctx = await newOrganisationIn(own.db);
  await deleteOrganisation(ctx, { slug: ctx.slug });
  await statements(ctx, (run) => enqueue(run, ctx, "delivery", "reports"));
  expect(await tablesHolding(ctx.org)).toEqual([]);
});

test("only its owner, with its slug and their own password", async () => {
  const ctx = await newOrganisationIn(own.db);
  const [owner, admin] = [await withPassword(ctx, "owner"), await withPassword(ctx, "admin")];
  const be = (id: string, role: "owner" | "admin") => as(ctx, { kind: "person", id, role });
  const right = { slug: ctx.slug, password: owner.password };
  const refused = (who: typeof ctx, input: typeof right) =>
    eraseOrganisation(who, input).catch((error: { detail: string }) => error.detail);
  expect(await refused(be(admin.id, "admin"), right)).toMatch(/role owner/);
  expect(await refused(be(owner.id, "owner"), { ...right, password: admin.password })).toMatch(
    /not your password/,
  );
  expect(await refused(be(owner.id, "owner"), { ...right, slug: "another" })).toMatch(/slug/);
  expect(await refused(as(ctx, { kind: "key", id: randomUUID(), scopes: ["admin"] }), right)).toMatch(
    /a person/,
  );
  expect(await eraseOrganisation(be(owner.id, "owner"), right)).toMatchObject({ by: { id: owner.id } });
  expect(await tablesHolding(ctx.marker)).toEqual([]);
});

async function withPassword(ctx: Ctx, role: "owner" | "admin") {
  const { id } = await testPerson(ctx, role);
  const password = `the password of the ${role}`;
  await ctx.db.prisma.person.update({ where: { id }, data: { passwordHash: await hashPassword(password) } });
  return { id, password };
}

/** The tables that hold a text anywhere, read as text, as their owner. */
async function tablesHolding(text: string): Promise<string[]> {
  const { rows } = await own.owner.query<{ name: string }>(
    "select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1",
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const sql = `select 1 from "${name}" t where t::text like '%' || $1::text || '%' limit 1`;
    if ((await own.owner.query(sql, [text])).rowCount) found.push(name);
  }
  return found;
}
