import { expect, test } from "vitest";
import { listEntries } from "@/lib/audit/listEntries";
import { testPerson } from "@/lib/auth/testPerson";
import { as, testOrganisation } from "@/lib/db/testing";
import { ingest } from "@/lib/ingest/ingest";
import { event } from "@/lib/ingest/testing/event";
import { addComment, listComments } from "@/lib/report/comments";
import { listReports } from "@/lib/report/listReports";
import { shownReport } from "@/lib/report/shownReport";
import { signOff } from "@/lib/report/signOff";

const monday = new Date("2026-03-16T02:00:00Z");
const asked = { version: "owner", locale: "en" } as const;

function closed(name: string, day: string, actorKind: "agent" | "human") {
  const actor = { actorKind, actorId: "x" };
  return [
    event("case.step", day, { process: "desk", case: name, step: "do", ...actor }),
    event("case.closed", day, { process: "desk", case: name, resolution: "resolved", ...actor }),
  ];
}

async function withCases() {
  const ctx = await testOrganisation({ now: monday });
  await ingest(ctx, [...closed("a", "2026-03-10", "agent"), ...closed("b", "2026-03-10", "human")]);
  return { ctx, manager: as(ctx, (await testPerson(ctx, "manager")).actor) };
}

test("a signed report stays as it was, whatever comes in later", async () => {
  const { ctx, manager } = await withCases();
  const before = await shownReport(ctx, "2026-W11", asked);
  expect(before.signedOff).toBeNull();
  expect(before.report.figures[0]).toMatchObject({ kpi: "aar", value: 0.5 });
  await signOff(manager, "2026-W11");
  await ingest(ctx, closed("late", "2026-03-11", "human"));
  const after = await shownReport(ctx, "2026-W11", asked);
  expect(after.signedOff).toEqual({ at: monday.toISOString(), by: "Test" });
  expect(after.document).toEqual(before.document);
  expect({ ...after.report, composedAt: "" }).toEqual({ ...before.report, composedAt: "" });
  // in every version and language
  for (const version of ["owner", "team"] as const) {
    for (const locale of ["en", "zh"] as const) {
      const { document, report } = await shownReport(ctx, "2026-W11", { version, locale });
      expect(document.figures[0]?.value).toBe("50.0%");
      expect(report.version).toBe(version);
    }
  }
  const { items } = await listEntries(ctx, {});
  expect(items.find(({ action }) => action === "report.signed")).toMatchObject({
    subject: "report:2026-W11",
    after: { by: "Test", figures: { aar: 0.5 } },
  });
});

test("it is signed once, by a person, when it is over", async () => {
  const { ctx, manager } = await withCases();
  await expect(signOff(manager, "2026-W12")).rejects.toMatchObject({ code: "not-found" });
  await expect(
    signOff({ ...manager, now: new Date("2026-03-14T02:00:00Z") }, "2026-W11"),
  ).rejects.toMatchObject({
    code: "conflict",
  });
  const both = await Promise.allSettled([signOff(manager, "2026-W11"), signOff(manager, "2026-W11")]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const viewer = as(ctx, (await testPerson(ctx, "viewer")).actor);
  await expect(signOff(viewer, "2026-W10")).rejects.toMatchObject({ code: "forbidden" });
  const key = as(ctx, { kind: "key", id: "k", scopes: ["admin"] });
  await expect(signOff(key, "2026-W10")).rejects.toMatchObject({ code: "forbidden" });
});

test("the list goes back to the first day of data, and says what is signed", async () => {
  const { ctx, manager } = await withCases();
  await signOff(manager, "2026-W11");
  const tuesday = { ...ctx, now: new Date("2026-03-17T02:00:00Z") };
  const { items, next } = await listReports(tuesday, {});
  expect(items.map(({ id, running, signedOff }) => [id, running, signedOff?.by])).toEqual([
    ["2026-W12", true, undefined],
    ["2026-W11", false, "Test"],
  ]);
  expect(next).toBeNull();
  expect((await listReports(tuesday, { kind: "month" })).items.map(({ id }) => id)).toEqual(["2026-03"]);
  const first = await listReports(tuesday, { limit: 1 });
  const second = await listReports(tuesday, { limit: 1, cursor: first.next ?? "" });
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(["2026-W12", "2026-W11"]);
  expect((await listReports(await testOrganisation({ now: monday }))).items).toEqual([]);
});

test("a week that was over before anybody was there to sign it off says so", async () => {
  const { ctx } = await withCases();
  const beforehand = async (now: string) =>
    (await listReports({ ...ctx, now: new Date(now) })).items.map(({ id, beforehand }) => [id, beforehand]);
  expect(await beforehand("2026-03-17T20:00:00Z")).toEqual([
    ["2026-W12", false],
    ["2026-W11", true],
  ]);
});

test("on its first day a week or month is not in the list: nothing of it is over", async () => {
  const { ctx } = await withCases();
  const on = async (now: string) =>
    (await listReports({ ...ctx, now: new Date(now) })).items.map(({ id }) => id);
  expect(await on("2026-03-15T20:00:00Z")).toEqual(["2026-W11"]);
  expect(await on("2026-03-16T20:00:00Z")).toEqual(["2026-W12", "2026-W11"]);
});

test("comments stand under a report in their order, and belong to one organisation", async () => {
  const { ctx, manager } = await withCases();
  const other = await testOrganisation({ now: monday });
  await addComment(manager, "2026-W11", { body: "first" });
  await addComment({ ...manager, now: new Date("2026-03-16T03:00:00Z") }, "2026-W11", { body: " second\n" });
  expect((await listComments(ctx, "2026-W11")).map(({ by, body }) => [by, body])).toEqual([
    ["Test", "first"],
    ["Test", "second"],
  ]);
  expect(await listComments(other, "2026-W11")).toEqual([]);
  await expect(addComment(manager, "2026-W11", { body: " " })).rejects.toMatchObject({ code: "invalid" });
  const viewer = as(ctx, (await testPerson(ctx, "viewer")).actor);
  await expect(addComment(viewer, "2026-W11", { body: "x" })).rejects.toMatchObject({ code: "forbidden" });
});
