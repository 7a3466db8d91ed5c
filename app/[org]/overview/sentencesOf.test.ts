import { expect, test } from "vitest";
import { as, testOrganisation } from "@/lib/db/testing";
import { ingest } from "@/lib/ingest/ingest";
import { event } from "@/lib/ingest/testing/event";
import { readOverview } from "@/lib/overview/readOverview";
import { changeProcess } from "@/lib/settings/changeProcess";
import { readSettings } from "@/lib/settings/readSettings";
import { readBeginning } from "@/lib/sources/readBeginning";
import { typeStart } from "@/lib/typed/typeStart";
import { sentencesOf } from "./sentencesOf";

const admin = { kind: "person", id: "0b7f8e7e-9a53-4a64-8b88-7d2f6f6f1a11", role: "admin" } as const;
const range = { from: "2026-03-01", to: "2026-03-28" };

async function sentences(ctx: Awaited<ReturnType<typeof testOrganisation>>) {
  const asked = { range, asked: true, year: false, kpi: "marginPerHead" } as const;
  const overview = await readOverview(ctx, await readSettings(ctx), asked);
  return sentencesOf(overview, "tea", await readBeginning(ctx));
}

test("agents' work without any price is not said to cost nothing, nor to be right where nobody looked", async () => {
  const ctx = await testOrganisation({ now: new Date("2026-03-29T04:00:00Z") });
  await ingest(ctx, [event("case.opened", "2026-03-05", { case: "a" })]);
  await changeProcess(as(ctx, admin), "support", { baselineSeconds: 600, from: "2026-01-01", errorCost: 12 });
  await ingest(ctx, [
    event("case.step", "2026-03-05", { case: "a", actorKind: "agent" }),
    event("case.closed", "2026-03-05T10:00", { case: "a", resolution: "resolved" }),
  ]);
  const { pays, next } = await sentences(ctx);
  expect(pays).toMatchObject({ kind: "saved", modelCost: null, unreviewed: 1, net: null });
  const href =
    "/tea/processes/cases?proof=unreviewed&process=support&closedFrom=2025-12-29&closedTo=2026-03-28";
  expect(next).toEqual({ kind: "reviewFirst", process: "support", more: 30, href });
  await ingest(ctx, [event("case.reviewed", "2026-03-05T11:00", { case: "a", verdict: "accepted" })]);
  const { next: judged } = await sentences(ctx);
  expect(judged).toEqual({ kind: "peopleCost", process: "support", href: "/tea/settings/people-cost" });
});

test("a firm with orders and people but no cases is told its margin, and one step", async () => {
  const ctx = await testOrganisation({ now: new Date("2026-03-29T04:00:00Z") });
  await ingest(ctx, [event("order.placed", "2026-03-05", { order: "1", amount: "12", cogs: "5" })]);
  // nobody is known: nothing can be said
  expect(await sentences(ctx)).toMatchObject({
    where: { kind: "empty" },
    pays: { kind: "empty" },
    next: { kind: "send" },
  });
  await typeStart(ctx, { from: "2026-03-02", people: "2", pay: "100" });
  expect(await sentences(ctx)).toMatchObject({
    where: { kind: "nobodyBefore", day: "2026-03-02", href: "/tea?from=2026-03-02&to=2026-03-28" },
    pays: { kind: "nothing" },
    next: { kind: "choose" },
  });
  await typeStart(ctx, { from: "2026-03-01", people: "2", pay: "100" });
  expect(await sentences(ctx)).toMatchObject({
    // 7 ÷ 2 × 365/12 ÷ 28
    where: { kind: "perHead", margin: 3.802083, estimated: true, short: expect.stringMatching(/^\d/) },
    pays: { kind: "nothing" },
    next: { kind: "choose", href: "/tea/start?as=manager" },
  });
  await ingest(ctx, [event("case.opened", "2026-03-06")]);
  expect((await sentences(ctx)).next).toEqual({ kind: "ask", href: "/tea/data/imports" });
});
