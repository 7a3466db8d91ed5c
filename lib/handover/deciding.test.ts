// Longer than most: every way in which a decision is refused stands beside the one that is taken.
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { listEntries } from "@/lib/audit/listEntries";
import { testPerson } from "@/lib/auth/testPerson";
import { statements } from "@/lib/db/statements";
import { as, type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { decideHandover } from "@/lib/handover/decideHandover";
import type { DecideHandover } from "@/lib/handover/handoverSchema";
import { listHandovers } from "@/lib/handover/listHandovers";
import { readGates } from "@/lib/handover/readGates";
import { takeBack } from "@/lib/handover/takeBack";
import { alone, later, now, quotesFirm, reviewedCase, send } from "@/lib/handover/testing/quotes";
import { changeProcess } from "@/lib/settings/changeProcess";

let proven: TestOrganisation;
beforeAll(async () => {
  proven = await quotesFirm();
});

test("a decision freezes the evidence, is logged, and writes its own change", async () => {
  const ctx = await quotesFirm((n) => (n % 50 === 0 ? "corrected" : "accepted"));
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
  expect((await listHandovers(ctx)).items[0]?.evidence.reviewCost).not.toBeNull();
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
  const [after] = (await listHandovers(later(ctx, 48))).items;
  expect(after?.evidence).toEqual({
    ...made.evidence,
    peopleCost: after?.evidence.peopleCost,
    reviewCost: after?.evidence.reviewCost,
  });
  expect((await readGates(later(ctx, 48)))[0]).toMatchObject({ state: "watched", n: 201, k: 196 });
});

test("a part of a process is proved and watched by its own cases", async () => {
  const ctx = await quotesFirm();
  const small = Array.from({ length: 40 }, (_, n) =>
    reviewedCase(`s${n}`, -30, n === 0 ? "corrected" : "accepted", {}, { amount: 2000 }),
  );
  const large = reviewedCase("large", -30, "rejected", {}, { amount: "2000.01" });
  await send(ctx, [...small.flat(), ...large]);
  const part = { ...alone, amountUpTo: 2000, reason: "small ones" };
  // the whole is proved, this part by itself is not: the lower end of 39 of 40 is 87.1 %
  await expect(decideHandover(ctx, { ...part, reason: null })).rejects.toMatchObject({ code: "invalid" });
  const { evidence } = await decideHandover(ctx, part);
  expect(evidence).toMatchObject({ n: 40, k: 39 });
  await send(
    ctx,
    reviewedCase("large2", 3, "rejected", { errorCost: 9000 }, { amount: 3000 }),
    later(ctx, 5).now,
  );
  await send(ctx, reviewedCase("small2", 3, "accepted", {}, { amount: 30 }), later(ctx, 5).now);
  expect((await listHandovers(later(ctx, 5))).items[0]).toMatchObject({
    fired: null,
    watch: { checks: 1, mistakes: 0 },
  });
});

test("a red line refuses the decision, and one drawn later shows on what stands", async () => {
  const ctx = await quotesFirm();
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
  expect((await listHandovers(ctx)).items[0]?.crossesRedLine).toBe(true);
  expect((await readGates(ctx))[0]?.state).toBe("red_line");
  await expect(decideHandover(ctx, { ...alone, channel: "mail", reason: "x" })).rejects.toMatchObject({
    code: "conflict",
  });
  await decideHandover(ctx, { process: "quotes", channel: "mail", from: "people", to: "with_review" });
});

test("one stands for the same work, also when two decide at once; taken back, it can be decided again", async () => {
  const ctx = await quotesFirm();
  const both = await Promise.allSettled([decideHandover(ctx, alone), decideHandover(ctx, alone)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const [standing] = (await listHandovers(ctx)).items;
  // nothing of the refused one stays
  expect((await listEntries(ctx, { action: "handover.decided" })).items).toHaveLength(1);
  await takeBack(later(ctx, 1), standing?.id ?? "");
  await decideHandover(later(ctx, 2), alone);
  expect((await listHandovers(ctx)).items.map(({ takenBack }) => takenBack === null)).toEqual([true, false]);
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
  const weak = await quotesFirm((n) => (n % 5 === 0 ? "corrected" : "accepted"));
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
  expect((await listHandovers(as(proven, viewer))).items).toEqual([]);
});

test("another organisation's handover is none, and no decision is rewritten", async () => {
  const [ctx, other] = [await quotesFirm(), await testOrganisation({ now })];
  const { id } = await decideHandover(ctx, alone);
  expect((await listHandovers(other)).items).toEqual([]);
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
