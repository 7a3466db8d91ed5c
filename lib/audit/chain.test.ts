import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readChainLately } from "@/lib/audit/readChainLately";
import { record } from "@/lib/audit/record";
import { verifyChain } from "@/lib/audit/verifyChain";
import { testPerson } from "@/lib/auth/testPerson";
import { scope } from "@/lib/db/scope";
import { statements } from "@/lib/db/statements";
import { as, ownerUrl, type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { transaction } from "@/lib/db/transaction";
import { changeProcess } from "@/lib/settings/changeProcess";
import { changeSettings } from "@/lib/settings/changeSettings";

let owner: pg.Client;
beforeAll(async () => {
  owner = new pg.Client({ connectionString: ownerUrl() });
  await owner.connect();
});
afterAll(() => owner.end());

/** What nobody but the owner of the tables can do: any statement on the log. */
async function tamper(ctx: TestOrganisation, ...sql: string[]): Promise<void> {
  await owner.query(`begin; ${scope(ctx.org)}`);
  for (const statement of sql) await owner.query(statement.replaceAll("$org", `'${ctx.org}'::uuid`));
  await owner.query("commit");
}

async function withEntries(more: number): Promise<TestOrganisation> {
  const ctx = await testOrganisation();
  await statements(ctx, async (run) => {
    for (let n = 0; n < more; n++) {
      await record(run, ctx, {
        action: "process.changed",
        subject: `process:${n}`,
        after: { n, text: "é“”" },
      });
    }
  });
  return ctx;
}

test("an untouched log is unbroken, and its end is told", async () => {
  const ctx = await withEntries(6);
  const found = await verifyChain(ctx);
  expect(found).toMatchObject({ intact: true, entries: 7, seq: 7, broken: null, kept: null });
  expect(found.hash).toMatch(/^[0-9a-f]{64}$/);
});

const edits = [
  (n: number) => [
    `update audit_entry set after = '{"n": 99}' where organisation_id = $org and seq = ${n}`,
    "altered",
  ],
  (n: number) => [
    `update audit_entry set before = '{}' where organisation_id = $org and seq = ${n}`,
    "altered",
  ],
  (n: number) => [
    `update audit_entry set subject = 'x' where organisation_id = $org and seq = ${n}`,
    "altered",
  ],
  (n: number) => [
    `update audit_entry set action = 'x' where organisation_id = $org and seq = ${n}`,
    "altered",
  ],
  (n: number) => [
    `update audit_entry set actor_id = 'x' where organisation_id = $org and seq = ${n}`,
    "altered",
  ],
  (n: number) => [
    `update audit_entry set request_id = 'x' where organisation_id = $org and seq = ${n}`,
    "altered",
  ],
  (n: number) => [
    `update audit_entry set personal = '{}' where organisation_id = $org and seq = ${n}`,
    "altered",
  ],
  (n: number) => [
    `update audit_entry set at = at + interval '1 microsecond' where organisation_id = $org and seq = ${n}`,
    "altered",
  ],
  (n: number) => [
    `update audit_entry set hash = '\\x00' where organisation_id = $org and seq = ${n}`,
    "altered",
  ],
  (n: number) => [`delete from audit_entry where organisation_id = $org and seq = ${n}`, "missing"],
  (n: number) => [`delete from audit_entry where organisation_id = $org and seq >= ${n}`, "missing"],
] as const;

test("whatever was done to the table first shows at its place", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.record({ at: fc.integer({ min: 1, max: 8 }), edit: fc.nat(edits.length - 1) }), {
        minLength: 1,
        maxLength: 3,
        selector: ({ at }) => at,
      }),
      async (list) => {
        const ctx = await withEntries(7);
        const first = Math.min(...list.map(({ at }) => at));
        const done = list.map(({ at, edit }) => ({ at, edit: edits[edit]?.(at) }));
        await tamper(ctx, ...done.map(({ edit }) => edit?.[0] ?? ""));
        const found = await verifyChain(ctx);
        expect(found.intact).toBe(false);
        expect(found.broken?.seq).toBe(first);
        expect(found.broken?.why).toBe(done.find(({ at }) => at === first)?.edit?.[1]);
      },
    ),
    { numRuns: 40 },
  );
});

test("two that changed places, one put between, one before the first and one after the last", async () => {
  const renumber = (from: number, to: number) =>
    `update audit_entry set seq = ${to} where organisation_id = $org and seq = ${from}`;
  const copy = (from: number, to: number) => `
    insert into audit_entry (organisation_id, id, at, actor_kind, actor_id, action, subject, seq, hash)
    select organisation_id, id, at, actor_kind, actor_id, action, subject, ${to}, hash
    from audit_entry where organisation_id = $org and seq = ${from}`;
  const shift = "update audit_entry set seq = -seq where organisation_id = $org and seq >= 4";
  const back = "update audit_entry set seq = 1 - seq where organisation_id = $org and seq <= -4";
  for (const [statements, broken] of [
    [[renumber(3, 99), renumber(4, 3), renumber(99, 4)], { seq: 3, why: "altered" }],
    [[shift, back, copy(2, 4)], { seq: 4, why: "altered" }],
    [[copy(2, 0)], { seq: 0, why: "added" }],
    [[copy(6, 8)], { seq: 8, why: "altered" }],
    [["delete from audit_head where organisation_id = $org"], { seq: 7, why: "head" }],
    [["update audit_head set seq = 5 where organisation_id = $org"], { seq: 6, why: "added" }],
    [["update audit_head set hash = '\\x00' where organisation_id = $org"], { seq: 7, why: "altered" }],
  ] as const) {
    const ctx = await withEntries(6);
    await tamper(ctx, ...statements);
    expect((await verifyChain(ctx)).broken).toEqual(broken);
  }
});

test("cut off at the end together with its head, only an end kept elsewhere tells", async () => {
  const ctx = await withEntries(6);
  const { seq, hash } = await verifyChain(ctx);
  const kept = { seq, hash: hash ?? "" };
  expect((await verifyChain(ctx, kept)).kept?.held).toBe(true);
  await statements(ctx, (run) => record(run, ctx, { action: "key.revoked", subject: "key:1" }));
  expect(await verifyChain(ctx, kept)).toMatchObject({ seq: 8, kept: { held: true } });
  await tamper(
    ctx,
    "delete from audit_entry where organisation_id = $org and seq > 5",
    `update audit_head h set seq = 5, hash = e.hash from audit_entry e
     where e.organisation_id = $org and h.organisation_id = $org and e.seq = 5`,
  );
  await statements(ctx, async (run) => {
    for (let n = 0; n < 3; n++) await record(run, ctx, { action: "key.revoked", subject: "key:2" });
  });
  expect(await verifyChain(ctx)).toMatchObject({ intact: true, seq: 8 });
  expect(await verifyChain(ctx, kept)).toMatchObject({ intact: true, kept: { ...kept, held: false } });
  await expect(verifyChain(ctx, { seq: 3 })).rejects.toMatchObject({ code: "invalid" });
});

test("a person can be forgotten, and the chain stays whole", async () => {
  const ctx = await testOrganisation();
  const { actor } = await testPerson(ctx, "admin");
  const mine = { ...as(ctx, actor), request: { id: "request-0001", address: "2001:db8::7" } };
  await statements(mine, (run) => record(run, mine, { action: "key.revoked", subject: "key:1" }));
  await tamper(
    ctx,
    "update audit_entry set personal = null, personal_salt = null where organisation_id = $org",
  );
  expect(await verifyChain(ctx)).toMatchObject({ intact: true, entries: 2 });
});

test("what fails after its entry leaves none, and no gap", async () => {
  const ctx = await testOrganisation();
  const failing = transaction(ctx, async (tx) => {
    await record(tx, ctx, { action: "key.revoked", subject: "key:1" });
    throw new Error("failed");
  });
  await expect(failing).rejects.toThrow("failed");
  await statements(ctx, (run) => record(run, ctx, { action: "key.revoked", subject: "key:2" }));
  expect(await verifyChain(ctx)).toMatchObject({ intact: true, entries: 2, seq: 2 });
});

test("many at once: no gap, no fork, no deadlock", { timeout: 60_000 }, async () => {
  const ctx = await testOrganisation();
  const work = Array.from({ length: 50 }, (_, n) => [
    () => changeSettings(ctx, { name: `Firm ${n}` }),
    ...(n % 5 === 0 ? [() => changeProcess(ctx, `p${n % 3}`, { name: `Process ${n}` })] : []),
    ...(n % 2 === 0
      ? [() => statements(ctx, (run) => record(run, ctx, { action: "key.revoked", subject: `key:${n}` }))]
      : []),
  ]).flat();
  // as many at once as the pool has connections: more wait for one, and after five seconds no longer
  await Promise.all(
    Array.from({ length: 10 }, async () => {
      for (let next = work.pop(); next; next = work.pop()) await next();
    }),
  );
  const found = await verifyChain(ctx);
  expect(found).toMatchObject({ intact: true, broken: null });
  expect(found.entries).toBeGreaterThanOrEqual(1 + 50 + 25);
});

test("what was found whole is not computed again for an hour; what follows is, and the end", async () => {
  const ctx = await withEntries(3);
  const lately = (minutes: number) =>
    statements(ctx, (run) => readChainLately(run, ctx.org, new Date(ctx.now.getTime() + minutes * 60_000)));
  expect(await lately(0)).toMatchObject({ entries: 4, seq: 4, broken: null });
  await statements(ctx, (run) => record(run, ctx, { action: "process.changed", subject: "process:x" }));
  expect(await lately(1)).toMatchObject({ entries: 5, seq: 5, broken: null });
  await tamper(ctx, "update audit_entry set subject = 'y' where organisation_id = $org and seq = 2");
  expect((await lately(2)).broken).toBeNull();
  expect((await lately(61)).broken).toEqual({ seq: 2, why: "altered" });
  expect((await lately(62)).broken).toEqual({ seq: 2, why: "altered" });
});
