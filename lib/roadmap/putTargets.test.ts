import { beforeAll, expect, test } from "vitest";
import { listEntries } from "@/lib/audit/listEntries";
import { as, type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { putTargets } from "@/lib/roadmap/putTargets";
import { readRoadmapAnswer } from "@/lib/roadmap/readRoadmapAnswer";
import { changeProcess } from "@/lib/settings/changeProcess";
import { changeSettings } from "@/lib/settings/changeSettings";

// day 45 of the roadmap in Shanghai
const now = new Date("2026-06-15T02:00:00Z");
let ctx: TestOrganisation;
beforeAll(async () => {
  ctx = await testOrganisation({ now });
  await changeSettings(ctx, { roadmapStart: "2026-05-01" });
  await changeProcess(ctx, "desk", {});
});

const aar = { kpi: "aar", dueDay: 180 } as const;
const held = async (of = ctx) =>
  (await readRoadmapAnswer(of)).targets
    .filter(({ kpi }) => kpi === "aar")
    .map(({ process, dueDay, target, set, history }) => [
      process,
      dueDay,
      target,
      set !== null,
      history.length,
    ]);

test("a change stands beside the ones every roadmap begins with, and the old one stays", async () => {
  expect(await held()).toEqual([
    [null, 90, 0.3, false, 0],
    [null, 180, 0.6, false, 0],
  ]);
  await putTargets(ctx, {
    reason: "two agents more",
    targets: [
      { ...aar, value: 0.65 },
      { ...aar, process: "desk", value: "0.80", pace: "stepped", tolerance: "0.02" },
      { kpi: "aar", dueDay: 120, value: "0.5" },
    ],
  });
  const later = { ...ctx, now: new Date("2026-06-20T02:00:00Z") };
  await putTargets(later, { reason: "one agent more", targets: [{ ...aar, value: "0.62" }] });
  // as it stands: nothing is written
  await putTargets(later, { reason: "again", targets: [{ ...aar, value: "0.620" }] });
  expect(await held(later)).toEqual([
    [null, 90, 0.3, false, 0],
    [null, 120, 0.5, true, 1],
    [null, 180, 0.62, true, 2],
    ["desk", 180, 0.8, true, 1],
  ]);
  // of an earlier day the later change is not known
  const { targets } = await readRoadmapAnswer(ctx);
  const target = targets.find(({ dueDay, process }) => dueDay === 180 && process === null);
  expect(target).toMatchObject({
    target: 0.65,
    history: [
      { value: "0.62", from: "2026-06-20", reason: "one agent more", by: { kind: "command" } },
      { value: "0.65", from: "2026-06-15", reason: "two agents more" },
    ],
  });
  const { items } = await listEntries(ctx, { action: "roadmap.target_set" });
  expect(items).toHaveLength(4);
  expect(items[0]).toMatchObject({
    before: { kpi: "aar", process: null, dueDay: 180, value: "0.65", reason: "two agents more" },
    after: { kpi: "aar", process: null, dueDay: 180, value: "0.62", reason: "one agent more" },
  });
});

test("one that is withdrawn is gone, and told apart with its history", async () => {
  const firm = await testOrganisation({ now });
  await changeSettings(firm, { roadmapStart: "2026-05-01" });
  await putTargets(firm, { reason: "too far", targets: [{ ...aar, value: null }] });
  expect(await held(firm)).toEqual([[null, 90, 0.3, false, 0]]);
  const { withdrawn } = await readRoadmapAnswer(firm);
  expect(withdrawn).toMatchObject([{ dueDay: 180, value: null, reason: "too far" }]);
});

test.each([
  [{ ...aar, value: "1.2" }, "value"],
  [{ ...aar, value: "lots" }, "value"],
  [{ ...aar, value: "1e-3" }, "value"],
  [{ ...aar, value: "-0.1" }, "value"],
  [{ ...aar, value: "1.5", basis: "before_start" }, "value"],
  [{ ...aar, value: "0.5", basis: "yesterday" }, "basis"],
  [{ kpi: "cts", dueDay: 90, value: "-1" }, "value"],
  [{ kpi: "cts", dueDay: 90, value: "-1.1", basis: "before_start" }, "value"],
  [{ kpi: "gmvPerHead", dueDay: 90, value: "1" }, "kpi"],
  [{ kpi: "cts", process: "desk", dueDay: 90, value: "1" }, "process"],
  [{ kpi: "aar", dueDay: 181, value: "0.5" }, "dueDay"],
  [{ kpi: "aar", dueDay: 0, value: "0.5" }, "dueDay"],
  // day 45 is today
  [{ kpi: "aar", dueDay: 44, value: "0.5" }, "dueDay"],
  [{ ...aar, value: "0.5", tolerance: "-0.1" }, "tolerance"],
  [{ ...aar, value: "0.5", tolerance: "2" }, "tolerance"],
  [{ ...aar, value: "0.5", from: "2026-06-14" }, "from"],
  [{ ...aar, value: "0.5", from: "2028-06-14" }, "from"],
  [{ ...aar, value: "0.5", pace: "slow" }, "pace"],
])("%j is refused at its field, and nothing beside it is written", async (target, field) => {
  const before = await readRoadmapAnswer(ctx);
  const good = { kpi: "fcr", dueDay: 90, value: "0.9" } as const;
  await expect(putTargets(ctx, { reason: "x", targets: [good, target as never] })).rejects.toMatchObject({
    code: "invalid",
    details: { errors: [{ pointer: `/targets/1/${field}` }] },
  });
  expect(await readRoadmapAnswer(ctx)).toEqual(before);
});

test("a reason, a target, and each once", async () => {
  for (const bad of [
    { reason: " ", targets: [{ ...aar, value: "0.5" }] },
    { reason: "x", targets: [] },
    {
      reason: "x",
      targets: [
        { ...aar, value: "0.5" },
        { ...aar, value: "0.6" },
      ],
    },
  ]) {
    await expect(putTargets(ctx, bad)).rejects.toMatchObject({ code: "invalid" });
  }
});

test("who may not does not, and another organisation's process is none", async () => {
  const before = await readRoadmapAnswer(ctx);
  const manager = as(ctx, { kind: "person", id: "00000000-0000-4000-8000-000000000001", role: "manager" });
  const change = { reason: "x", targets: [{ ...aar, value: "0.9" }] };
  await expect(putTargets(manager, change)).rejects.toMatchObject({ code: "forbidden" });
  const stranger = await testOrganisation({ now });
  await expect(
    putTargets(stranger, { reason: "x", targets: [{ ...aar, process: "desk", value: "0.9" }] }),
  ).rejects.toMatchObject({ code: "not-found" });
  expect((await readRoadmapAnswer(stranger)).targets.every(({ set }) => set === null)).toBe(true);
  expect(await readRoadmapAnswer(ctx)).toEqual(before);
});
