import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { listEntries } from "@/lib/audit/listEntries";
import { testPerson } from "@/lib/auth/testPerson";
import { statements } from "@/lib/db/statements";
import { as, type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { decideHandover } from "@/lib/handover/decideHandover";
import { handoverJobs } from "@/lib/handover/handoverJobs";
import type { DecideHandover } from "@/lib/handover/handoverSchema";
import { listHandovers } from "@/lib/handover/listHandovers";
import { readGates } from "@/lib/handover/readGates";
import { takeBack } from "@/lib/handover/takeBack";
import { watchKind } from "@/lib/handover/watchLater";
import { receive } from "@/lib/ingest/receive";
import { changeProcess } from "@/lib/settings/changeProcess";

const now = new Date("2026-06-15T04:00:00Z");
const alone: DecideHandover = {
  process: "quotes",
  from: "with_review",
  to: "alone",
  samplePercent: 20,
  stopRule: { weeklyCost: 500 },
};
const actor = { kind: "agent" };

/** 20 days of ten cases each, all reviewed, by `verdict`; a review takes 10 minutes, a case by hand 30. */
async function firm(verdict: (n: number) => string = () => "accepted"): Promise<TestOrganisation> {
  const ctx = await testOrganisation({ now });
  const events: object[] = [
    event("pay", "headcount.set", -60 * 24, { role: "clerk", fte: 2, monthlySalary: 9000 }),
  ];
  for (let n = 0; n < 200; n++) events.push(...reviewedCase(`c${n}`, -24 * (1 + (n % 20)), verdict(n)));
  await send(ctx, events);
  await changeProcess(ctx, "quotes", { errorCost: 100, baselineSeconds: 1800, from: "2026-01-01" });
  return ctx;
}

function event(id: string, type: string, hours: number, data: object) {
  return { id, source: "test", type, time: new Date(now.getTime() + hours * 3_600_000).toISOString(), data };
}

function reviewedCase(name: string, hours: number, verdict: string, more: object = {}, opening: object = {}) {
  const own = { process: "quotes", case: name };
  const person = { kind: "human", id: "ann", role: "clerk" };
  return [
    event(`${name}-o`, "case.opened", hours - 2, { ...own, ...opening }),
    event(`${name}-s`, "case.step", hours - 1, { ...own, step: "write", actor, cost: "0.1" }),
    event(`${name}-c`, "case.closed", hours - 0.5, { ...own, resolution: "resolved" }),
    event(`${name}-r`, "case.reviewed", hours, { ...own, verdict, actor: person, seconds: 600, ...more }),
  ];
}

async function send(ctx: TestOrganisation, events: object[], at = ctx.now) {
  const items = events.map((value, index) => ({ index, value }));
  const answer = await receive({ ...ctx, now: at }, items);
  expect(answer).toMatchObject({ accepted: events.length, rejected: 0 });
}

const later = <C extends TestOrganisation>(ctx: C, hours: number): C => ({
  ...ctx,
  now: new Date(now.getTime() + hours * 3_600_000),
});

let proven: TestOrganisation;
beforeAll(async () => {
  proven = await firm();
});

test("a decision freezes the evidence, is logged, and writes its own change", async () => {
  const ctx = await firm((n) => (n % 50 === 0 ? "corrected" : "accepted"));
  const { id: person, actor: manager } = await testPerson(ctx, "manager");
  const [gate] = await readGates(ctx);
  expect(gate).toMatchObject({ state: "ready", n: 200, k: 196, required: 0.9 });
  const made = await decideHandover(as(ctx, manager), alone);
  expect(made).toMatchObject({
    process: "quotes",
    from: "with_review",
    to: "alone",
    samplePercent: 20,
    decidedAt: now.toISOString(),
    decidedBy: { kind: "person", id: person },
    evidence: { gate: "ready", n: 200, k: 196, required: 0.9, mistakeCost: "100", mistakeFrom: "setting" },
    stopRule: { weeklyCost: "500" },
    fired: null,
    takenBack: null,
    watch: {
      checks: 0,
      mistakes: 0,
      recentChecks: 0,
      recentCases: 200,
      checksPerDay: 1.1,
      sampleNeeded: 0.15,
    },
    crossesRedLine: false,
  });
  expect(made.evidence.low).toBeCloseTo(gate?.precision?.low ?? 0, 12);
  // a manager may not learn from it what people earn
  expect(made.evidence).toMatchObject({ peopleCost: null, reviewCost: null });
  expect((await listHandovers(ctx))[0]?.evidence.reviewCost).not.toBeNull();
  expect(made.stopRule.checks).toBeGreaterThan(100);

  const [entry] = (await listEntries(ctx, { subject: `handover:${made.id}` })).items;
  expect(entry).toMatchObject({ action: "handover.decided", actor: { id: person }, after: { to: "alone" } });
  const changes = await statements(ctx, (run) =>
    run(
      `select id, title, change_kind, process, time from event where organisation_id = $1::uuid and type = 'change.made'`,
      [ctx.org],
    ),
  );
  expect(changes).toEqual([
    expect.objectContaining({ id: made.id, change_kind: "process", process: "quotes", time: now }),
  ]);

  // what comes later changes the gate, not what the decision stood on; and the proof of the same agent goes on
  await send(ctx, reviewedCase("new", 20, "rejected"), later(ctx, 30).now);
  const [after] = await listHandovers(later(ctx, 48));
  expect(after?.evidence).toEqual({
    ...made.evidence,
    peopleCost: after?.evidence.peopleCost,
    reviewCost: after?.evidence.reviewCost,
  });
  expect((await readGates(later(ctx, 48)))[0]).toMatchObject({ state: "watched", n: 201, k: 196 });
});

test("the stop rule fires on what is sent, is told at once, and is written down once", async () => {
  const ctx = await firm();
  const { id, stopRule } = await decideHandover(ctx, alone);
  const wrong = Array.from({ length: 3 }, (_, n) =>
    reviewedCase(`w${n}`, 3 + n, "rejected", { errorCost: 150 }),
  );
  await send(ctx, wrong.flat(), later(ctx, 10).now);
  const soon = later(ctx, 10);
  expect((await listHandovers(soon))[0]).toMatchObject({ fired: null, watch: { checks: 3, mistakes: 3 } });
  expect(stopRule.borne).toBeGreaterThanOrEqual(4);
  await watch(soon, id);
  expect(await entries(soon, id)).toEqual(["handover.decided"]);

  await send(ctx, reviewedCase("w9", 9, "rejected", { errorCost: 60 }), soon.now);
  const firing = { why: "mistakes", at: "2026-06-15T13:00:00.000000Z", mistakes: 4, cost: "510" };
  expect((await listHandovers(soon))[0]?.fired).toMatchObject({ ...firing, recorded: false });
  await Promise.all([watch(soon, id), watch(soon, id), watch(soon, id)]);
  await watch(later(ctx, 40), id);
  expect(await entries(soon, id)).toEqual(["handover.decided", "handover.stop_rule_fired"]);
  const [fired] = await listHandovers(soon);
  expect(fired?.fired).toMatchObject({ ...firing, recorded: true });
  // it is told; it does not take back by itself
  expect(fired?.takenBack).toBeNull();

  const back = await takeBack(later(soon, 12), id, { reason: "prices were wrong" });
  expect(back.takenBack).toMatchObject({ for: "stop_rule", reason: "prices were wrong" });
  expect(back.watch).toBeNull();
  expect(await entries(soon, id)).toEqual([
    "handover.decided",
    "handover.stop_rule_fired",
    "handover.taken_back",
  ]);
  await expect(takeBack(soon, id)).rejects.toMatchObject({ code: "conflict" });
});

test("a firing that nobody wrote down yet is written down when it is taken back", async () => {
  const ctx = await firm();
  const { id } = await decideHandover(ctx, alone);
  await send(ctx, reviewedCase("dear", 3, "rejected", { errorCost: 501 }), later(ctx, 5).now);
  expect((await takeBack(later(ctx, 6), id)).takenBack?.for).toBe("stop_rule");
  expect(await entries(ctx, id)).toContain("handover.stop_rule_fired");
});

test("a mistake without its cost takes the usual one, a refund its own, and work of people alone counts nothing", async () => {
  const ctx = await firm();
  const { id } = await decideHandover(ctx, { ...alone, stopRule: { weeklyCost: 299 } });
  const byHand = reviewedCase("hand", 2, "rejected", { errorCost: 9000 }).filter(
    ({ type }) => type !== "case.step",
  );
  await send(
    ctx,
    [...byHand, ...reviewedCase("a", 3, "rejected"), ...reviewedCase("b", 4, "rejected")],
    later(ctx, 9).now,
  );
  expect((await listHandovers(later(ctx, 9)))[0]?.fired).toBeNull();
  const refund = { order: "o1", amount: "100", process: "quotes", case: "a" };
  await send(ctx, [event("back", "order.refunded", 5, refund)], later(ctx, 9).now);
  expect((await listHandovers(later(ctx, 9)))[0]).toMatchObject({
    id,
    fired: { why: "mistakes", cost: "300" },
  });
});

test("a part of a process is proved and watched by its own cases", async () => {
  const ctx = await firm();
  const small = Array.from({ length: 40 }, (_, n) =>
    reviewedCase(`s${n}`, -30, n === 0 ? "corrected" : "accepted", {}, { amount: 2000 }),
  );
  const large = reviewedCase("large", -30, "rejected", {}, { amount: "2000.01" });
  await send(ctx, [...small.flat(), ...large]);
  const part = { ...alone, amountUpTo: 2000, reason: "small ones" };
  const { evidence } = await decideHandover(ctx, part);
  expect(evidence).toMatchObject({ n: 40, k: 39 });
  await send(
    ctx,
    reviewedCase("large2", 3, "rejected", { errorCost: 9000 }, { amount: 3000 }),
    later(ctx, 5).now,
  );
  await send(ctx, reviewedCase("small2", 3, "accepted", {}, { amount: 30 }), later(ctx, 5).now);
  expect((await listHandovers(later(ctx, 5)))[0]).toMatchObject({
    fired: null,
    watch: { checks: 1, mistakes: 0 },
  });
});

test("a red line refuses the decision, and one drawn later shows on what stands", async () => {
  const ctx = await firm();
  await changeProcess(ctx, "quotes", { aloneUpTo: "2000" });
  await expect(decideHandover(ctx, alone)).rejects.toMatchObject({
    code: "conflict",
    detail: expect.stringContaining("2000"),
  });
  await expect(decideHandover(ctx, { ...alone, amountUpTo: "2000.01" })).rejects.toMatchObject({
    code: "conflict",
  });
  await decideHandover(ctx, { ...alone, amountUpTo: 2000, reason: "below the line" });
  await changeProcess(ctx, "quotes", { neverAlone: true });
  expect((await listHandovers(ctx))[0]?.crossesRedLine).toBe(true);
  expect((await readGates(ctx))[0]?.state).toBe("red_line");
  await expect(decideHandover(ctx, { ...alone, channel: "mail", reason: "x" })).rejects.toMatchObject({
    code: "conflict",
  });
  await decideHandover(ctx, { process: "quotes", channel: "mail", from: "people", to: "with_review" });
});

test("one stands for the same work, also when two decide at once; taken back, it can be decided again", async () => {
  const ctx = await firm();
  const both = await Promise.allSettled([decideHandover(ctx, alone), decideHandover(ctx, alone)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const [standing] = await listHandovers(ctx);
  // nothing of the refused one stays
  expect((await listEntries(ctx, { action: "handover.decided" })).items).toHaveLength(1);
  await takeBack(later(ctx, 1), standing?.id ?? "");
  await decideHandover(later(ctx, 2), alone);
  expect((await listHandovers(ctx)).map(({ takenBack }) => takenBack === null)).toEqual([true, false]);
});

test.each<[string, object, string]>([
  ["less to the agent than before", { from: "alone", to: "people" }, "/to"],
  ["alone without a sample", { samplePercent: null }, "/samplePercent"],
  ["alone and never looked at", { samplePercent: 0 }, "/samplePercent"],
  ["a sample of what people see anyway", { from: "people", to: "with_review" }, "/samplePercent"],
  ["too few checks to hold the line", { stopRule: { checks: 30 } }, "/stopRule/checks"],
  ["an unknown key", { until: "2027" }, "/until"],
  ["a negative amount", { amountUpTo: "-1" }, "/amountUpTo"],
  ["a text that cannot be stored", { reason: "a\0b" }, "/reason"],
])("%s is refused, with its pointer", async (_what, change, pointer) => {
  await expect(decideHandover(proven, { ...alone, ...change } as DecideHandover)).rejects.toMatchObject({
    code: "invalid",
    details: { errors: [expect.objectContaining({ pointer })] },
  });
});

test("no line, no agent alone; not ready, not without a reason", async () => {
  const ctx = await testOrganisation({ now });
  await changeProcess(ctx, "quotes", {});
  await expect(decideHandover(ctx, alone)).rejects.toMatchObject({ code: "conflict" });
  await expect(decideHandover(ctx, { ...alone, process: "nothing" })).rejects.toMatchObject({
    code: "not-found",
  });
  const weak = await firm((n) => (n % 5 === 0 ? "corrected" : "accepted"));
  await expect(decideHandover(weak, alone)).rejects.toMatchObject({ code: "invalid" });
  const brave = await decideHandover(weak, { ...alone, reason: "a trial of a week" });
  expect(brave).toMatchObject({ reason: "a trial of a week", evidence: { gate: "not_yet" } });
});

test("who may: a manager or a key of an admin; not a viewer, nor the key that an agent sends with", async () => {
  const { actor: viewer } = await testPerson(proven, "viewer");
  const sender = { kind: "key", id: "k", scopes: ["events:write"] } as const;
  for (const who of [viewer, { ...sender, scopes: [...sender.scopes] }]) {
    await expect(decideHandover(as(proven, who), alone)).rejects.toMatchObject({ code: "forbidden" });
    await expect(takeBack(as(proven, who), randomUUID())).rejects.toMatchObject({ code: "forbidden" });
  }
  expect(await listHandovers(as(proven, viewer))).toEqual([]);
});

test("another organisation's handover is none, and no decision is rewritten", async () => {
  const [ctx, other] = [await firm(), await testOrganisation({ now })];
  const { id } = await decideHandover(ctx, alone);
  expect(await listHandovers(other)).toEqual([]);
  await expect(takeBack(other, id)).rejects.toMatchObject({ code: "not-found" });
  await expect(takeBack(other, "no id")).rejects.toMatchObject({ code: "not-found" });
  for (const sql of [
    "update handover set accepted = 1 where organisation_id = $1::uuid",
    "delete from handover where organisation_id = $1::uuid",
    "update handover_firing set why = 'mistakes' where organisation_id = $1::uuid",
  ]) {
    await expect(statements(ctx, (run) => run(sql, [ctx.org]))).rejects.toMatchObject({ code: "42501" });
  }
});

test("the worker looks again and again, until the handover is taken back", async () => {
  const ctx = await firm();
  const { id } = await decideHandover(ctx, alone);
  const due = () =>
    ctx.db.pool
      .query("select due_at from directory_job where organisation_id = $1::uuid and subject = $2::text", [
        ctx.org,
        id,
      ])
      .then(({ rows }) => rows[0]?.due_at as Date | undefined);
  expect(await due()).toEqual(later(ctx, 0.25).now);
  await watch(later(ctx, 1), id);
  expect(await due()).toEqual(later(ctx, 1.25).now);
  await handoverJobs[watchKind]?.giveUp(later(ctx, 2), id, new Error("broken"));
  expect(await due()).toEqual(later(ctx, 2.25).now);
  await takeBack(later(ctx, 3), id);
  await watch(later(ctx, 4), id);
  expect(await due()).toEqual(later(ctx, 2.25).now);
});

function watch(ctx: TestOrganisation, id: string): Promise<void> {
  return handoverJobs[watchKind]?.work(ctx, id, () => {}) ?? Promise.reject(new Error("no such work"));
}

async function entries(ctx: TestOrganisation, id: string): Promise<string[]> {
  return (await listEntries(ctx, { subject: `handover:${id}` })).items.map(({ action }) => action).reverse();
}
