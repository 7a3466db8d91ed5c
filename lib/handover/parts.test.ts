// Longer than most: every part of a process that has a gate, held against its list of cases.
import { beforeAll, expect, test } from "vitest";
import { testPerson } from "@/lib/auth/testPerson";
import { type CaseQuery, caseQuery, type ProofPart } from "@/lib/cases/caseQuery";
import { listCases } from "@/lib/cases/listCases";
import { as, type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { costListQuery } from "@/lib/economics/costListQuery";
import { listCosts } from "@/lib/economics/listCosts";
import { decideHandover } from "@/lib/handover/decideHandover";
import type { PartGate, ProcessGate } from "@/lib/handover/gateTypes";
import { listCandidates, listGates } from "@/lib/handover/listGates";
import { readGates } from "@/lib/handover/readGates";
import { takeBack } from "@/lib/handover/takeBack";
import { amountsFirm } from "@/lib/handover/testing/amounts";
import { alone, event, later, now, quotesFirm, reviewedCase, send } from "@/lib/handover/testing/quotes";
import { Exact, sum } from "@/lib/kpi/exact";
import { wilson } from "@/lib/kpi/wilson";
import { changeProcess } from "@/lib/settings/changeProcess";

let ctx: TestOrganisation;
let gate: ProcessGate;
beforeAll(async () => {
  ctx = await amountsFirm();
  gate = await only(ctx);
});

test("amounts: bands at the quarters, rounded up to 1, 2 or 5, each with the smaller ones in it", () => {
  // a fifth each up to 500, 1,000, 2,000, 5,000 and 10,000; those of today's days are not in yet
  expect(gate.bands.map(({ upTo }) => upTo)).toEqual(["1000", "2000", "5000", "10000"]);
  const [small, middle, large, all] = gate.bands;
  // of every ten days' hundred quotes there are twenty of each amount
  expect(gate).toMatchObject({ n: 300, k: 260, auto: 300 });
  expect(all).toMatchObject({ n: 300, k: 260, auto: 300 });
  expect(small).toMatchObject({ n: 120, k: 120, auto: 120, state: "ready" });
  expect(middle).toMatchObject({ n: 180, k: 180, state: "ready", required: 0.9 });
  expect(large).toMatchObject({ n: 240, k: 220 });
  expect(middle?.precision).toMatchObject({ value: 1, ...wilson(180, 180) });
});

test("the highest amount that is proved is offered, though the whole is not", () => {
  expect(gate.state).not.toBe("ready");
  expect(gate.offered).toBe("2000");
});

test("steps that were reviewed by themselves have gates of their own", () => {
  const [price, write] = gate.steps;
  expect(gate.steps.map(({ step }) => step)).toEqual(["price", "write"]);
  expect((price?.n ?? 0) + (write?.n ?? 0)).toBe(300);
  expect(price?.n).toBe(75);
  // by review alone: what a step takes by hand is not known
  expect(price?.costs.review).toBe(gate.costs.review);
});

const parts: ProofPart[] = ["automated", "reviewed", "unreviewed", "accepted", "corrected", "seen"];

test("every number of a gate opens as many cases", async () => {
  const works: [PartGate, Partial<CaseQuery>][] = [
    [gate, {}],
    ...gate.bands.map((band): [PartGate, Partial<CaseQuery>] => [band, { amountUpTo: band.upTo }]),
    ...gate.steps.map((step): [PartGate, Partial<CaseQuery>] => [step, { reviewedStep: step.step }]),
  ];
  for (const [part, of] of works) {
    const told: Record<ProofPart, number> = {
      automated: part.auto,
      reviewed: part.n,
      unreviewed: part.auto - part.n,
      accepted: part.k,
      corrected: part.n - part.k,
      seen: part.recent.seen,
    };
    for (const proof of parts) {
      // of a step, how many a machine did is not counted
      if (of.reviewedStep && (proof === "automated" || proof === "unreviewed")) continue;
      const recent = proof === "seen";
      const days = { closedFrom: recent ? gate.recentFrom : gate.since, closedTo: gate.to };
      const query = caseQuery.parse({ process: "quotes", proof, ...days, ...of });
      const { total } = await listCases(ctx, query);
      expect(total, `${JSON.stringify(of)} ${proof}`).toBe(told[proof]);
    }
    const query = { process: "quotes", proof: "reviewed", closedFrom: gate.recentFrom, closedTo: gate.to };
    expect((await listCases(ctx, caseQuery.parse({ ...query, ...of }))).total).toBe(part.recent.reviewed);
  }
});

test("left to look at are the automated cases that nobody reviewed; of a step, those that a machine did it in", async () => {
  const firm = await testOrganisation({ now });
  const unreviewed = (name: string) => reviewedCase(name, -30, "accepted").slice(0, 3);
  const byHand = unreviewed("by-hand").map((sent) =>
    sent.type === "case.step" ? { ...sent, data: { ...sent.data, actor: { kind: "human" } } } : sent,
  );
  const priced = event("priced", "case.step", -31, {
    ...{ process: "quotes", case: "price", step: "price", actor: { kind: "system" } },
  });
  await send(firm, [
    ...reviewedCase("whole", -30, "accepted"),
    ...reviewedCase("write", -30, "accepted", { step: "write" }),
    ...[...reviewedCase("price", -30, "accepted", { step: "price" }), priced],
    ...unreviewed("none"),
    ...unreviewed("open").filter(({ type }) => type !== "case.closed"),
    ...byHand,
  ]);
  const left = async (of: object) => {
    const query = caseQuery.parse({ process: "quotes", proof: "unreviewed", ...of });
    return (await listCases(firm, query)).items.map((item) => item.case).toSorted();
  };
  expect(await left({})).toEqual(["none"]);
  expect(await left({ reviewedStep: "write" })).toEqual(["none", "price", "whole"]);
  expect(await left({ reviewedStep: "price" })).toEqual([]);
});

test("a page of such a list goes on where it ended", async () => {
  const query = { process: "quotes", proof: "accepted" as const, amountUpTo: "2000", limit: 7 };
  const first = await listCases(ctx, caseQuery.parse(query));
  const second = await listCases(ctx, caseQuery.parse({ ...query, cursor: first.next ?? "" }));
  const names = [...first.items, ...second.items].map((item) => item.case);
  expect(new Set(names).size).toBe(14);
});

test("what is asked wrongly of a gate's list is refused with what to ask", () => {
  const said = (query: object) => caseQuery.safeParse(query).error?.issues[0]?.message;
  expect(said({ amountUpTo: "many" })).toMatch(/amount/);
  expect(said({ reviewedStep: "price" })).toMatch(/goes with proof/);
  expect(said({ reviewedStep: "price", proof: "automated" })).toMatch(/goes with proof/);
  expect(said({ reviewedStep: "price", proof: "seen" })).toBeUndefined();
});

test("a decision up to the offered amount stands on its own cases, and needs no reason", async () => {
  const firm = await amountsFirm();
  const manager = as(firm, (await testPerson(firm, "manager")).actor);
  await expect(decideHandover(manager, { ...alone, amountUpTo: 5000 })).rejects.toMatchObject({
    code: "invalid",
  });
  const { id, evidence } = await decideHandover(manager, { ...alone, amountUpTo: 2000 });
  expect(evidence).toMatchObject({ gate: "ready", automated: 180, n: 180, k: 180, required: 0.9 });
  const handed = await only(firm);
  expect(handed.bands.map(({ state }) => state).slice(0, 2)).toEqual(["watched", "watched"]);
  expect(handed.bands[2]?.state).not.toBe("watched");
  expect(handed.offered).toBeNull();
  const open = (await listCandidates(firm)).filter(({ verdict }) => verdict !== "watched");
  expect(open.map(({ upTo }) => upTo)).not.toContain("2000");
  await takeBack(manager, id);
  expect((await only(firm)).offered).toBe("2000");
});

test("a red line overrides: above it no amount is open, and what is below is offered", async () => {
  const firm = await amountsFirm();
  await changeProcess(firm, "quotes", { aloneUpTo: "1500" });
  const drawn = await only(firm);
  expect(drawn.bands.map(({ state }) => state)).toEqual(["ready", "red_line", "red_line", "red_line"]);
  expect(drawn.offered).toBe("1000");
  const list = await listCandidates(firm);
  expect(list[0]).toMatchObject({ upTo: "1000", verdict: "hand_over" });
  expect(list.find(({ upTo, step }) => upTo === null && step === null)).toMatchObject({
    verdict: "red_line",
  });
  await changeProcess(firm, "quotes", { neverAlone: true });
  expect((await only(firm)).bands.every(({ state }) => state === "red_line")).toBe(true);
  expect((await listCandidates(firm)).every(({ verdict }) => verdict === "red_line")).toBe(true);
});

test("the most that the openings of a case say counts; where none says an amount there are no bands", async () => {
  const firm = await quotesFirm();
  expect((await only(firm)).bands).toEqual([]);
  const twice = reviewedCase("twice", -30, "accepted", {}, { amount: 100 });
  const more = event("twice-more", "case.opened", -40, { process: "quotes", case: "twice", amount: "1500" });
  await send(firm, [...twice, more, ...reviewedCase("free", -30, "accepted", {}, { amount: 0 })]);
  const { bands } = await only(firm);
  expect(bands.map(({ upTo, n }) => [upTo, n])).toEqual([
    ["0", 1],
    ["2000", 2],
  ]);
});

test("marks hold on and beside powers of ten", async () => {
  const firm = await quotesFirm();
  const told = ["0.000001", "0.1", "999.999999", "1000", "1000.000001", "200000000000000", "5"];
  const cases = told.map((amount, n) => reviewedCase(`m${n}`, -30, "accepted", {}, { amount }));
  await send(firm, cases.flat());
  for (const [amount, n] of [
    ["0.000001", 1],
    ["0.1", 2],
    ["5", 3],
    ["999.999999", 4],
    ["1000", 5],
    ["1000.000001", 6],
    ["200000000000000", 7],
  ] as const) {
    const query = caseQuery.parse({ process: "quotes", proof: "reviewed", amountUpTo: amount });
    expect((await listCases(firm, query)).total, amount).toBe(n);
  }
  const { bands } = await only(firm);
  // of seven the second, the fourth, the sixth and the last
  expect(bands.map(({ upTo, n }) => [upTo, n])).toEqual([
    ["0.1", 2],
    ["1000", 5],
    ["2000", 6],
    ["200000000000000", 7],
  ]);
});

test("what people earn is told to admins alone", async () => {
  const manager = as(ctx, (await testPerson(ctx, "manager")).actor);
  const [told] = await listGates(manager);
  expect(told).toMatchObject({ costs: { people: null, review: null }, saving: { saved: null } });
  expect(told?.ways).toMatchObject({ people: null, withReview: null });
  expect(told?.bands.every(({ costs, saving }) => costs.review === null && saving?.saved === null)).toBe(
    true,
  );
  expect((await listCandidates(manager)).every(({ costs }) => costs.review === null)).toBe(true);
  const admin = as(ctx, (await testPerson(ctx, "admin")).actor);
  expect((await listGates(admin))[0]?.costs.review).not.toBeNull();
});

test("the cost wall: everything spent on automated cases, per resolved one, beside doing it by hand", async () => {
  const firm = await quotesFirm();
  // 10 minutes of review at 9,000 × 1.67 ÷ 160 = 93.9375 an hour, and 0.10 a case for the tool
  const { wall } = await only(firm);
  expect(wall).toMatchObject({ resolved: 200, recent: 200, machine: "20.000000", untimed: 0 });
  expect(Number(wall.labour)).toBeCloseTo(200 * 15.65625, 4);
  expect(Number(wall.perResolved)).toBeCloseTo(15.75625, 5);
  expect(Number(wall.byHand)).toBeCloseTo(46.96875, 5);
  expect(wall.ratio).toBeCloseTo(0.335463, 5);
  expect(Number(wall.monthly)).toBeCloseTo(((46.96875 - 15.75625) * 200 * 365) / 336, 3);
  // what did not end well costs as well, and is not counted; work by hand is none of it
  const failed = reviewedCase("failed", -30, "accepted").map((one) =>
    one.type === "case.closed" ? { ...one, data: { ...one.data, resolution: "unresolved" } } : one,
  );
  const person = { kind: "human", id: "bo", role: "clerk" };
  const own = { process: "quotes", case: "hand" };
  await send(firm, [
    ...failed,
    event("hand-s", "case.step", -40, { ...own, step: "write", actor: person, seconds: 12_000 }),
    event("hand-u", "case.step", -40, { ...own, step: "file", actor: person }),
    event("hand-c", "case.closed", -39, { ...own, resolution: "resolved" }),
  ]);
  const more = (await only(firm)).wall;
  expect(more).toMatchObject({ resolved: 200, machine: "20.100000", untimed: 1 });
  expect(Number(more.labour)).toBeCloseTo(201 * 15.65625, 4);

  // what it says opens: models and tools add up to theirs, and the steps without a time are as many
  const { since: from, to } = await only(firm);
  const listed = async (asked: object) => {
    const query = costListQuery.parse({ from, to, process: "quotes", of: "work", limit: 500, ...asked });
    return (await listCosts(firm, query)).items;
  };
  const machine = await listed({ figure: "machine" });
  expect(sum(machine.map(({ amount }) => new Exact(amount ?? 0))).toFixed(6)).toBe(more.machine);
  expect(await listed({ time: "unmeasured" })).toHaveLength(more.untimed);
});

test("for who may not see salaries the cost wall is at the firm's mean rate", async () => {
  const firm = await quotesFirm();
  const boss = event("boss", "headcount.set", -60 * 24, { role: "boss", fte: 2, monthlySalary: 27_000 });
  await send(firm, [boss]);
  const viewer = as(firm, (await testPerson(firm, "viewer")).actor);
  const [all, told] = [(await only(firm)).wall, (await only(viewer)).wall];
  expect(Number(told.byHand)).toBeCloseTo(2 * Number(all.byHand), 4);
  expect(Number(told.labour)).toBeCloseTo(2 * Number(all.labour), 3);
});

test("a change of the agent begins the proof of the parts anew, too", async () => {
  const firm = await amountsFirm();
  const change = { title: "new model", kind: "model", process: "quotes" };
  await send(firm, [event("change", "change.made", -24 * 5, change)]);
  const begun = await only(firm);
  expect(begun.changed).toBe(begun.since);
  expect(begun.n).toBeLessThan(60);
  for (const band of begun.bands) expect(band.state).not.toBe("ready");
  expect(begun.steps.reduce((sum, { n }) => sum + n, 0)).toBe(begun.n);
  const decided = await decideHandover(firm, { ...alone, amountUpTo: 2000, reason: "all the same" });
  expect(decided.evidence.gate).toBe("keep_reviewing");
  expect((await readGates(later(firm, 24))).length).toBe(1);
});

test("a change of model of the whole firm touches every process; one of another process does not", async () => {
  const firm = await amountsFirm();
  const change = (id: string, days: number, data: object) =>
    event(id, "change.made", -24 * days, { title: id, kind: "model", ...data });
  await send(firm, [change("other", 3, { process: "books" })]);
  expect((await only(firm)).changed).toBeNull();
  await send(firm, [change("all", 6, {}), change("own", 9, { process: "quotes" })]);
  expect((await only(firm)).changed).toBe("2026-06-09");
});

async function only(of: TestOrganisation): Promise<ProcessGate> {
  const [found] = await readGates(of);
  if (!found) throw new Error("no gate");
  return found;
}
