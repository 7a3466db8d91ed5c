import { expect, test } from "vitest";
import { listEntries } from "@/lib/audit/listEntries";
import { createKey } from "@/lib/auth/createKey";
import { testPerson } from "@/lib/auth/testPerson";
import { statements } from "@/lib/db/statements";
import { as, testOrganisation } from "@/lib/db/testing";
import { ingest } from "@/lib/ingest/ingest";
import { event } from "@/lib/ingest/testing/event";
import { addAction } from "@/lib/report/addAction";
import { changeAction } from "@/lib/report/changeAction";
import { addComment, listComments } from "@/lib/report/comments";
import { composeReport } from "@/lib/report/composeReport";
import { lineText } from "@/lib/report/lineText";
import { listActions } from "@/lib/report/listActions";
import { periodOf } from "@/lib/report/period";
import { readReport } from "@/lib/report/readReport";
import type { Ctx } from "@/lib/tenancy/ctx";

const monday = new Date("2026-03-09T02:00:00Z");

/** Two processes of 20 cases a day; from `better` on, the first runs untouched in 15 of them, before in 10. */
function cases(from: string, days: number, better: string) {
  return ["desk", "books"].flatMap((process) =>
    Array.from({ length: days }).flatMap((_, at) => {
      const day = new Date(Date.parse(from) + at * 86_400_000).toISOString().slice(0, 10);
      const untouched = process === "desk" && day >= better ? 15 : 10;
      return Array.from({ length: 20 }).flatMap((_, n) => {
        const name = `${process} ${day} ${n}`;
        const actor =
          n < untouched
            ? { actorKind: "agent" as const, actorId: "a" }
            : { actorKind: "human" as const, actorId: "h" };
        return [
          event("case.step", day, { process, case: name, step: "do", ...actor }),
          event("case.closed", day, { process, case: name, resolution: "resolved", ...actor }),
        ];
      });
    }),
  );
}

test("what was done last week shows in this week's report what it did, as far as it is known", async () => {
  const ctx = await testOrganisation({ now: monday });
  await ingest(ctx, cases("2026-02-10", 34, "2026-03-04"));
  const { id } = await addAction(ctx, "2026-W10", {
    title: "Answer with the new manual",
    process: "desk",
    kpi: "aar",
    expected: 0.2,
    due: "2026-03-06",
  });
  await changeAction(ctx, id, { state: "done", ended: "2026-03-04" });
  const week = periodOf("2026-03-11", "week");
  const report = await readReport({ ...ctx, now: new Date("2026-03-16T01:00:00Z") }, week);
  const [action] = report.lastActions;
  // 10 of 20 before, 15 of 20 after, while the other process stayed at 10 of 20
  expect(action?.measured).toMatchObject({ complete: false, effect: { value: 0.25 } });
  expect(action?.measured?.effect?.low).toBeGreaterThan(0);
  const line = composeReport(report, "en").sections.find(({ key }) => key === "lastActions")?.lines[0] ?? [];
  expect(lineText(line)).toMatch(
    /^Answer with the new manual \(desk\): test, due 6 Mar, done on 4 Mar, expected Handed over ▲\u00a020\.0 pts, so far ▲\u00a025\.0 pts against the other processes \(.*\), settled on 18 Mar$/,
  );
  const later = await readReport(
    { ...ctx, now: new Date("2026-03-23T01:00:00Z") },
    periodOf("2026-03-18", "week"),
  );
  expect(later.lastActions[0]?.measured?.complete).toBe(true);
  // it stands as a change, too
  expect(later.changes.map(({ title, day }) => [day, title])).toEqual([
    ["2026-03-04", "Answer with the new manual"],
  ]);
});

test("what is open is carried on, also a year later; what was dropped is not", async () => {
  const ctx = await testOrganisation({ now: monday });
  const { id } = await addAction(ctx, "2026-W11", { title: "open", due: "2026-03-10" });
  const next = { ...ctx, now: new Date("2026-03-09T02:00:01Z") };
  const dropped = await addAction(next, "2026-W11", { title: "dropped" });
  await changeAction(ctx, dropped.id, { state: "dropped" });
  const then = { ...ctx, now: new Date("2027-03-09T02:00:00Z") };
  const { lastActions, actions } = await listActions(then, periodOf("2027-03-03", "week"));
  expect(lastActions.map((action) => [action.id, action.late])).toEqual([[id, true]]);
  expect(actions).toEqual([]);
  const own = await listActions(ctx, periodOf("2026-03-09", "week"));
  expect(own.actions.map(({ title, state, late }) => [title, state, late])).toEqual([
    ["open", "open", false],
    ["dropped", "dropped", false],
  ]);
});

test("a week's decisions are none of a month's", async () => {
  const ctx = await testOrganisation({ now: monday });
  await addAction(ctx, "2026-03", { title: "of the month" });
  expect((await listActions(ctx, periodOf("2026-03-09", "week"))).lastActions).toEqual([]);
  expect((await listActions(ctx, periodOf("2026-03-09", "month"))).actions).toHaveLength(1);
});

test("who left keeps the name, and is said to have left", async () => {
  const ctx = await testOrganisation({ now: monday });
  const manager = await testPerson(ctx, "manager");
  await addAction(as(ctx, manager.actor), "2026-W11", { title: "mine" });
  await statements(ctx, (run) =>
    run("delete from member where organisation_id = $1::uuid and person_id = $2::uuid", [
      ctx.org,
      manager.id,
    ]),
  );
  const [action] = (await listActions(ctx, periodOf("2026-03-09", "week"))).actions;
  expect(action?.owner).toEqual({ id: manager.id, name: "Test", member: false });
});

test("done is done: it stands as a change; a day to come is none", async () => {
  const ctx = await testOrganisation({ now: monday });
  const { id } = await addAction(ctx, "2026-W11", { title: "do it" });
  await expect(changeAction(ctx, id, { state: "done", ended: "2026-03-10" })).rejects.toMatchObject({
    code: "invalid",
  });
  await changeAction(ctx, id, { state: "dropped" });
  await changeAction(ctx, id, { state: "open" });
  await changeAction(ctx, id, { state: "done" });
  await expect(changeAction(ctx, id, { state: "open" })).rejects.toMatchObject({ code: "conflict" });
  const { items } = await listEntries(ctx, {});
  expect(
    items
      .map(({ action }) => action)
      .filter((action) => action.startsWith("action."))
      .sort(),
  ).toEqual(["action.added", "action.changed", "action.changed", "action.changed"]);
});

test.each([
  [{ title: "" }, "invalid"],
  [{ title: "x", process: "nowhere" }, "not-found"],
  [{ title: "x", owner: "00000000-0000-4000-8000-000000000009" }, "not-found"],
  [{ title: "x", expected: 20 }, "invalid"],
  [{ title: "x", kpi: "cts" }, "invalid"],
  [{ title: "x", due: "2026-02-30" }, "invalid"],
])("%j is refused", async (input, code) => {
  const ctx = await testOrganisation({ now: monday });
  await expect(addAction(ctx, "2026-W11", input as never)).rejects.toMatchObject({ code });
});

test("a period is one that has begun", async () => {
  const ctx = await testOrganisation({ now: monday });
  for (const period of ["2026-W12", "2026-W60", "next week"]) {
    await expect(addAction(ctx, period, { title: "x" })).rejects.toMatchObject({ code: "not-found" });
  }
});

test("viewers decide nothing, and nobody in another organisation", async () => {
  const [ctx, other] = [await testOrganisation({ now: monday }), await testOrganisation({ now: monday })];
  const viewer = await testPerson(ctx, "viewer");
  const { id } = await addAction(ctx, "2026-W11", { title: "x" });
  const theirs = as(ctx, viewer.actor);
  await expect(addAction(theirs, "2026-W11", { title: "x" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(changeAction(theirs, id, { title: "y" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(changeAction(other, id, { title: "y" })).rejects.toMatchObject({ code: "not-found" });
  expect((await listActions(other, periodOf("2026-03-09", "week"))).actions).toEqual([]);
});

test("what a key decides and says bears the name that people gave the key", async () => {
  const ctx = await testOrganisation({ now: monday });
  const { id: key } = await createKey(ctx, { name: "Tickets", scopes: ["admin"] });
  const asKey: Ctx = { ...ctx, actor: { kind: "key", id: key, scopes: ["admin"] } };
  await addAction(asKey, "2026-W10", { title: "Look into it" });
  await addComment(asKey, "2026-W10", { body: "Noted." });
  const { actions } = await listActions(ctx, periodOf("2026-03-04", "week"));
  expect(actions).toMatchObject([{ owner: { id: null, name: "Tickets" } }]);
  expect(await listComments(ctx, "2026-W10")).toMatchObject([{ by: "Tickets" }]);
});
