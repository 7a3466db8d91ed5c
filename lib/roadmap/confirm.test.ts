import { beforeAll, expect, test } from "vitest";
import { listEntries } from "@/lib/audit/listEntries";
import { testPerson } from "@/lib/auth/testPerson";
import { statements } from "@/lib/db/statements";
import { as, type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { confirm } from "@/lib/roadmap/confirm";
import { listConfirmations } from "@/lib/roadmap/listConfirmations";
import { takeBackConfirmation } from "@/lib/roadmap/takeBackConfirmation";

// 10:00 on the 15th in Shanghai
const now = new Date("2026-06-15T02:00:00Z");
let ctx: TestOrganisation;
beforeAll(async () => {
  ctx = await testOrganisation({ now });
});

test("confirmed with a note, taken back with a reason, confirmed anew; all of it stays, and is in the log", async () => {
  const admin = await testPerson(ctx, "admin");
  const mine = as(ctx, admin.actor);
  const made = await confirm(mine, {
    criterion: "writtenBack",
    note: " by the shop's API ",
    day: "2026-06-01",
  });
  expect(made).toMatchObject({
    criterion: "writtenBack",
    day: "2026-06-01",
    note: "by the shop's API",
    by: { kind: "person", name: "Test" },
    takenBack: null,
  });
  await expect(confirm(mine, { criterion: "writtenBack", note: "again" })).rejects.toMatchObject({
    code: "conflict",
  });
  const taken = await takeBackConfirmation(mine, made.id, { reason: "the books are typed again" });
  expect(taken.takenBack).toMatchObject({ reason: "the books are typed again", by: { name: "Test" } });
  await expect(takeBackConfirmation(mine, made.id, { reason: "again" })).rejects.toMatchObject({
    code: "conflict",
  });
  const anew = await confirm(
    { ...mine, now: new Date("2026-06-16T02:00:00Z") },
    {
      criterion: "writtenBack",
      note: "now all",
    },
  );
  expect(anew.day).toBe("2026-06-16");
  expect((await listConfirmations(ctx)).map(({ id, takenBack }) => [id, takenBack !== null])).toEqual([
    [anew.id, false],
    [made.id, true],
  ]);
  const { items } = await listEntries(ctx, { subject: `confirmation:${made.id}` });
  expect(items.map(({ action }) => action).sort()).toEqual([
    "roadmap.confirmation_taken_back",
    "roadmap.confirmed",
  ]);
  expect(items.find(({ action }) => action === "roadmap.confirmed")).toMatchObject({
    after: { criterion: "writtenBack", day: "2026-06-01", note: "by the shop's API" },
  });
});

test.each([
  [{ criterion: "aar30", note: "x" }, "/criterion"],
  [{ criterion: "rolesPaid", note: " " }, "/note"],
  [{ criterion: "rolesPaid" }, "/note"],
  [{ criterion: "rolesPaid", note: "x", day: "2026-06-16" }, "/day"],
  [{ criterion: "rolesPaid", note: "x", day: "2026-02-30" }, "/day"],
])("%j is refused at its field", async (input, pointer) => {
  await expect(confirm(ctx, input as never)).rejects.toMatchObject({
    code: "invalid",
    details: { errors: [{ pointer }] },
  });
});

test("who may not does not, and another organisation's is none", async () => {
  const made = await confirm(ctx, { criterion: "knowledgeListed", note: "on the wiki" });
  const before = await listConfirmations(ctx);
  const manager = as(ctx, { kind: "person", id: "00000000-0000-4000-8000-000000000001", role: "manager" });
  await expect(confirm(manager, { criterion: "rolesPaid", note: "x" })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(takeBackConfirmation(manager, made.id, { reason: "x" })).rejects.toMatchObject({
    code: "forbidden",
  });
  const stranger = await testOrganisation({ now });
  for (const id of [made.id, "x"]) {
    await expect(takeBackConfirmation(stranger, id, { reason: "x" })).rejects.toMatchObject({
      code: "not-found",
    });
  }
  expect(await listConfirmations(stranger)).toEqual([]);
  expect(await listConfirmations(ctx)).toEqual(before);
});

test("what was confirmed cannot be rewritten by the role that serves", async () => {
  await expect(
    statements(ctx, (run) =>
      run("update roadmap_confirmation set note = 'another' where organisation_id = $1::uuid", [ctx.org]),
    ),
  ).rejects.toThrow(/permission denied/);
});
