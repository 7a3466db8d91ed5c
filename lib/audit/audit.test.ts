import { expect, test } from "vitest";
import { listEntries } from "@/lib/audit/listEntries";
import { record } from "@/lib/audit/record";
import { testPerson } from "@/lib/auth/testPerson";
import { statements } from "@/lib/db/statements";
import { as, testOrganisation } from "@/lib/db/testing";
import { transaction } from "@/lib/db/transaction";

test("an entry is the same whichever way its transaction runs, and names who did it", async () => {
  const ctx = await testOrganisation();
  const { id, email, actor } = await testPerson(ctx, "admin");
  const request = { id: "request-0001", address: "2001:db8::7" };
  const mine = { ...as(ctx, actor), request, now: new Date(ctx.now.getTime() + 1_000) };
  const action = "settings.changed" as const;
  const entry = { action, subject: "thing:1", before: { a: 1 }, after: { a: [2, null] } };
  await transaction(mine, (tx) => record(tx, mine, entry));
  await statements(mine, (run) => record(run, mine, entry));
  const { items } = await listEntries(mine, { action: "settings.changed" });
  const { id: _first, seq: third, hash: _last, ...first } = items[0] ?? {};
  const { id: _second, seq: second, hash: _before, ...other } = items[1] ?? {};
  expect(first).toEqual(other);
  expect([second, third]).toEqual([2, 3]);
  expect(first).toEqual({
    ...entry,
    at: mine.now.toISOString().replace("Z", "000Z"),
    actor: { kind: "person", id, name: "Test", email },
    address: "2001:db8::7",
    request: "request-0001",
  });
});

test("an entry goes when its transaction fails, and none can be changed or taken away", async () => {
  const ctx = await testOrganisation();
  const failing = transaction(ctx, async (tx) => {
    await record(tx, ctx, { action: "key.revoked", subject: "x" });
    throw new Error("failed");
  });
  await expect(failing).rejects.toThrow("failed");
  expect((await listEntries(ctx)).items.map(({ action }) => action)).toEqual(["organisation.created"]);
  for (const sql of [
    "update audit_entry set action = 'x' where organisation_id = $1::uuid",
    "delete from audit_entry where organisation_id = $1::uuid",
  ]) {
    await expect(statements(ctx, (run) => run(sql, [ctx.org]))).rejects.toMatchObject({ code: "42501" });
  }
});

test("the log is the admins', and each organisation's own", async () => {
  const [ctx, other] = [await testOrganisation(), await testOrganisation()];
  const { actor } = await testPerson(ctx, "manager");
  await expect(listEntries(as(ctx, actor))).rejects.toMatchObject({ code: "forbidden" });
  const log = await listEntries(as(ctx, { kind: "key", id: "k", scopes: ["admin"] }));
  expect(log.items).toHaveLength(1);
  expect(JSON.stringify(log)).toContain(ctx.marker);
  expect(JSON.stringify(log)).not.toContain(other.marker);
});

test("the log comes in pages, none of it twice, also within one instant", async () => {
  const ctx = await testOrganisation();
  await statements(ctx, async (run) => {
    for (let n = 0; n < 6; n++) await record(run, ctx, { action: "key.created", subject: `thing:${n}` });
  });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listEntries(ctx, { limit: 2, cursor });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(new Set(seen).size).toBe(7);
  expect(seen).toHaveLength(7);
  await expect(listEntries(ctx, { cursor: "eA" })).rejects.toMatchObject({ code: "invalid" });
});
