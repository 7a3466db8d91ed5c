import { beforeAll, expect, test } from "vitest";
import { caseQuery } from "@/lib/cases/caseQuery";
import { listCases } from "@/lib/cases/listCases";
import { listWork } from "@/lib/cases/listWork";
import { readWork } from "@/lib/cases/readWork";
import { workCsv } from "@/lib/cases/workCsv";
import { workQuery, workStepsQuery } from "@/lib/cases/workQuery";
import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import type { Event } from "@/lib/events/event";
import { ingest } from "@/lib/ingest/ingest";
import { event } from "@/lib/ingest/testing/event";

const now = new Date("2026-03-31T02:00:00Z");
const days = { from: "2026-03-02", to: "2026-03-08" };
let ctx: TestOrganisation;

const human = { actorKind: "human", actorRole: "clerk" } as const;
const step = (name: string, more: Partial<Event>, time = "2026-03-02T08:00") =>
  event("case.step", time, { process: "desk", case: name, ...more });
const close = (name: string, time: string, resolution: "resolved" | "cancelled" = "resolved") =>
  event("case.closed", time, { process: "desk", case: name, resolution });

beforeAll(async () => {
  ctx = await testOrganisation({ now });
  await ingest(ctx, [
    step("a", { ...human, seconds: "100.5", reason: "no price" }),
    step("a", { ...human, seconds: "20", touch: "approval" }, "2026-03-02T09:00"),
    step("a", { ...human, touch: "approval" }, "2026-03-02T09:30"),
    step("a", { actorKind: "agent", seconds: "7" }),
    event("case.reviewed", "2026-03-05T08:00", {
      process: "desk",
      case: "a",
      verdict: "accepted",
      seconds: "9",
    }),
    close("a", "2026-03-03T08:00"),
    // cancelled: its time was spent all the same
    step("b", { ...human, seconds: "30" }),
    close("b", "2026-03-04T08:00", "cancelled"),
    // closed outside of the days, or not at all
    step("c", { ...human, seconds: "1000" }),
    close("c", "2026-03-09T08:00"),
    step("d", { ...human, seconds: "1000" }),
    // another process
    event("case.step", "2026-03-02T08:00", { process: "other", case: "e", ...human, seconds: "5" }),
    event("case.closed", "2026-03-02T10:00", { process: "other", case: "e", resolution: "resolved" }),
  ]);
});

test("the time of people by kind, on cases that were closed in the days, is the time of these cases", async () => {
  const found = await readWork(ctx, workQuery.parse({ ...days, process: "desk" }));
  expect(found.items).toEqual([
    { kind: "work", steps: 2, untimed: 0, seconds: "130.5" },
    { kind: "approval", steps: 2, untimed: 1, seconds: "20" },
    { kind: "review", steps: 1, untimed: 0, seconds: "9" },
  ]);
  const cases = await listCases(
    ctx,
    caseQuery.parse({ process: "desk", closedFrom: days.from, closedTo: days.to }),
  );
  expect(cases.items.reduce((sum, one) => sum + Number(one.humanSeconds), 0)).toBe(159.5);
  expect((await readWork(ctx, workQuery.parse(days))).items[0]).toMatchObject({ steps: 3, seconds: "135.5" });
  expect(workCsv(found).split("\r\n")[1]).toBe("work,2,0,130.5");
});

test("each kind lists its steps, the latest first, a page at a time", async () => {
  const list = (more: object) => listWork(ctx, workStepsQuery.parse({ ...days, process: "desk", ...more }));
  const work = await list({ kind: "work" });
  expect(work).toMatchObject({ total: 2, next: null });
  expect(work.items.map((one) => [one.case, one.seconds, one.reason, one.role])).toEqual(
    expect.arrayContaining([
      ["a", "100.5", "no price", "clerk"],
      ["b", "30", null, "clerk"],
    ]),
  );
  const all = await list({});
  expect(all.items.map(({ kind }) => kind)).toEqual(["review", "approval", "approval", "work", "work"]);
  expect(all.items[1]?.seconds).toBeNull();
  const paged = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit: 2, cursor });
    paged.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(paged).toEqual(all.items);
});

test("what cannot be asked says so, and another organisation finds nothing", async () => {
  await expect(readWork(ctx, workQuery.parse({ ...days, process: "no" }))).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(listWork(ctx, workStepsQuery.parse({ ...days, cursor: "no" }))).rejects.toMatchObject({
    code: "invalid",
  });
  expect(workStepsQuery.safeParse({ ...days, kind: "sleep" }).success).toBe(false);
  expect(workQuery.safeParse({ from: days.to, to: days.from }).success).toBe(false);
  const stranger = await testOrganisation({ now });
  expect((await readWork(stranger, workQuery.parse(days))).items).toEqual([]);
  expect(await listWork(stranger, workStepsQuery.parse(days))).toMatchObject({ items: [], total: 0 });
});
