import { beforeAll, expect, test } from "vitest";
import { listEntries } from "@/lib/audit/listEntries";
import { effectsQuery } from "@/lib/change/effectsQuery";
import { readEffects } from "@/lib/change/readEffects";
import { recordChange } from "@/lib/change/recordChange";
import { as, type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { verify } from "@/lib/ingest/verify";
import { changeProcess } from "@/lib/settings/changeProcess";

// 10:00 on the 15th in Shanghai
const now = new Date("2026-06-15T02:00:00Z");
let ctx: TestOrganisation;
beforeAll(async () => {
  ctx = await testOrganisation({ now });
  await changeProcess(ctx, "desk", {});
});

const changes = async (of = ctx) =>
  (await readEffects(of, effectsQuery.parse({ from: "2026-06-01", to: "2026-06-30" }))).items.map(
    ({ day, title, kind, process }) => ({ day, title, kind, process }),
  );

test("a change stands on its day at once, with a line in the log, and nothing else moves", async () => {
  const made = await recordChange(ctx, {
    title: " New  prompt ",
    kind: "agent",
    process: "desk",
    note: "shorter answers",
    day: "2026-06-01",
  });
  await recordChange(ctx, { title: "涨价", kind: "pricing" });
  expect(await changes()).toEqual([
    { day: "2026-06-15", title: "涨价", kind: "pricing", process: null },
    { day: "2026-06-01", title: "New  prompt", kind: "agent", process: "desk" },
  ]);
  const { items } = await listEntries(ctx, { subject: `change:${made.id}` });
  expect(items).toMatchObject([
    { action: "change.recorded", after: { day: "2026-06-01", process: "desk", note: "shorter answers" } },
  ]);
  expect(Object.values(await verify(ctx)).every((count) => count === 0)).toBe(true);
});

test.each([
  [{ title: " ", kind: "agent" }, "/title"],
  [{ title: "x", kind: "mood" }, "/kind"],
  [{ title: "x", kind: "agent", day: "2026-06-16" }, "/day"],
  [{ title: "x", kind: "agent", day: "1999-12-31" }, "/day"],
  [{ title: "x", kind: "agent", day: "2026-02-30" }, "/day"],
  [{ title: "x", kind: "agent", note: "\0" }, "/note"],
])("%j is refused at its field", async (input, pointer) => {
  await expect(recordChange(ctx, input as never)).rejects.toMatchObject({
    code: "invalid",
    details: { errors: [{ pointer }] },
  });
});

test("a process that there is not, and who may not", async () => {
  const before = await changes();
  const change = { title: "x", kind: "agent", process: "nowhere" } as const;
  await expect(recordChange(ctx, change)).rejects.toMatchObject({ code: "not-found" });
  const viewer = as(ctx, { kind: "person", id: "00000000-0000-4000-8000-000000000001", role: "viewer" });
  await expect(recordChange(viewer, { ...change, process: null })).rejects.toMatchObject({
    code: "forbidden",
  });
  const stranger = await testOrganisation({ now });
  await expect(recordChange(stranger, { ...change, process: "desk" })).rejects.toMatchObject({
    code: "not-found",
  });
  expect(await changes()).toEqual(before);
  expect(await changes(stranger)).toEqual([]);
});
