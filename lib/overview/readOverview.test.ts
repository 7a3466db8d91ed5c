import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { addDays } from "@/lib/calendar/days";
import { as, testOrganisation } from "@/lib/db/testing";
import { readGates } from "@/lib/handover/readGates";
import { receive } from "@/lib/ingest/receive";
import { readParts } from "@/lib/kpi/readParts";
import { readOverview } from "@/lib/overview/readOverview";
import { slice } from "@/lib/overview/slice";
import { changeProcess } from "@/lib/settings/changeProcess";
import { changeSettings } from "@/lib/settings/changeSettings";
import { readSettings } from "@/lib/settings/readSettings";

// noon of Tuesday 31 March in Shanghai, day 30 of the roadmap
const now = new Date("2026-03-31T04:00:00Z");
const admin = { kind: "person", id: "0b7f8e7e-9a53-4a64-8b88-7d2f6f6f1a11", role: "admin" } as const;

let firm: ReturnType<typeof makeFirm> | null = null;

test("the gate: reviews since the change of the agent, priced by the people who did them", async () => {
  const [gate, ...others] = await readGates(await aFirm());
  expect(others).toEqual([]);
  // an hour costs 16,000 × 1.67 ÷ 160 = 167: ten minutes by hand 27.83, a review of 36 s 1.67; p* = 1 − 1.67 ÷ 20
  expect(gate).toMatchObject({
    process: "service",
    state: "keep_reviewing",
    since: "2026-03-05",
    auto: 50,
    n: 50,
    k: 48,
    required: 0.9165,
    costs: { people: "27.833333", agent: "0.500000", review: "1.670000", mistake: "20.000000" },
    mistakeFrom: "reviews",
    ways: { people: "27.833333", withReview: "2.170000", alone: "1.300000" },
  });
  // ⌈1.959964² × 0.9165 × 0.0835 ÷ 0.0435²⌉ = 156, of which 50 are done
  expect(gate?.more).toBe(106);
  // (1.67 − 0.04 × 20) × 51 cases of 28 days, the one before the change among them, × 365 ÷ 12 ÷ 28
  expect(gate?.monthly).toBe("48.199554");
});

test("the overview: figures of the range, what they are held against, the roadmap as proved", async () => {
  const ctx = await aFirm();
  const overview = await readOverview(ctx, await readSettings(ctx), {
    range: { from: "2026-03-03", to: "2026-03-30" },
    asked: false,
    year: false,
    kpi: "aar",
  });
  const { aar, aarSupervised, fcr, cts } = overview.now.point.kpis;
  expect(aar).toMatchObject({ numerator: 0, denominator: 51 });
  expect(aarSupervised).toMatchObject({ numerator: 49, denominator: 51 });
  expect(cts?.value).toBeNull();
  // the window of 7 days has passed for those first closed up to 23 March: one of the 4th, 36 of the 6th to the 23rd
  expect(overview.settledTo).toBe("2026-03-23");
  expect(fcr).toMatchObject({ numerator: 37, denominator: 37 });
  expect(fcr?.provisional).toBeUndefined();
  expect(overview.mistakes).toMatchObject({
    count: 2,
    cost: expect.stringMatching(/^40(\.0+)?$/),
    unreviewed: null,
  });
  expect(overview.changes).toEqual([
    expect.objectContaining({ day: "2026-03-05", title: "agent", kind: "agent", process: "service" }),
  ]);
  expect(overview.hoursCovered).toBe(0);
  expect(overview.yesterday.closed).toMatchObject({ cases: 2, auto: 2, autonomous: 0 });
  expect(overview.bases.start?.point.kpis.aar?.value).toBeNull();
  expect(overview.course.days).toMatchObject({ kind: "roadmap", interval: "week" });
  expect(overview.dataTo?.toISOString()).toBe("2026-03-30T03:00:00.000Z");

  const [pilot, endToEnd] = overview.roadmap?.phases ?? [];
  expect(overview.roadmap?.day).toBe(30);
  // what a person has to confirm nobody has
  expect(pilot).toMatchObject({ state: "at_risk" });
  expect(pilot?.criteria.map(({ key, metOn }) => [key, metOn])).toEqual([
    ["agentProcess", "2026-03-04"],
    ["eventsDaily", "2026-03-16"],
    ["attributed", "2026-03-04"],
    ["reviewed", "2026-03-04"],
    ["knowledgeListed", null],
    ["writtenBack", null],
  ]);
  expect(endToEnd).toMatchObject({ state: "no_data" });
  expect(overview.roadmap?.targets.aar.targets.map(({ due, state, early }) => [due, state, early])).toEqual([
    ["2026-05-30", "at_risk", false],
    ["2026-08-28", "no_data", true],
  ]);
  expect(overview.roadmap?.targets.cts.targets).toEqual([]);
});

test("days read one by one add up to the figures of their weeks, to the last digit", async () => {
  const ctx = await aFirm();
  const ask = { from: "2026-03-02", to: "2026-03-30", process: null } as const;
  const daily = await readParts(ctx, { ...ask, interval: "day" });
  const [known, read] = [
    slice(daily, ask.from, ask.to, "week"),
    await readParts(ctx, { ...ask, interval: "week" }),
  ];
  const points = (parts: typeof read) =>
    parts.periods.map((period, at) => parts.point(period, parts.facts[at] ?? parts.total));
  expect(known && points(known)).toEqual(points(read));
  expect(isDeepStrictEqual(known?.point(known.whole, known.total), read.point(read.whole, read.total))).toBe(
    true,
  );
  expect(slice(daily, "2026-03-01", ask.to, "week")).toBeNull();
});

test("an organisation without events has nothing to show, and says so", async () => {
  const ctx = await testOrganisation({ now });
  const overview = await readOverview(ctx, await readSettings(ctx), {
    range: { from: "2026-03-03", to: "2026-03-30" },
    asked: false,
    year: true,
    kpi: "cts",
  });
  expect(overview).toMatchObject({ dataTo: null, roadmap: null, gates: [], hoursCovered: null, refused: 0 });
  expect(overview.mistakes).toEqual({ count: 0, cost: null, unreviewed: 0 });
  expect(overview.now.point.kpis.aar?.value).toBeNull();
});

function aFirm() {
  firm ??= makeFirm();
  return firm;
}

/**
 * A firm whose agent handles two cases of service a day from 6 to 30 March, each reviewed before its close; two are
 * corrected. One more came before the agent was changed.
 */
async function makeFirm() {
  const ctx = as(await testOrganisation({ now }), admin);
  await changeSettings(ctx, { roadmapStart: "2026-03-01" });
  await changeProcess(ctx, "service", { baselineSeconds: 600, from: "2026-01-01", errorCost: 12 });
  const events: object[] = [
    event("people", "headcount.set", "2026-01-01T10:00", { role: "desk", fte: 2, monthlySalary: 16_000 }),
    event("agent", "change.made", "2026-03-05T10:00", { title: "agent", kind: "agent", process: "service" }),
    ...aCase("before", "2026-03-04", "accepted"),
  ];
  for (let day = "2026-03-06"; day <= "2026-03-30"; day = addDays(day, 1)) {
    const wrong = day === "2026-03-10" || day === "2026-03-20";
    events.push(
      ...aCase(`${day}-a`, day, "accepted"),
      ...aCase(`${day}-b`, day, wrong ? "corrected" : "accepted"),
    );
  }
  const answer = await receive({ ...ctx, actor: { kind: "command", id: "test" } }, items(events));
  expect(answer).toMatchObject({ rejected: 0, duplicates: 0 });
  return ctx;
}

function aCase(id: string, day: string, verdict: "accepted" | "corrected"): object[] {
  const of = { process: "service", case: id };
  const mistake = verdict === "corrected" ? { errorCost: 20 } : {};
  return [
    event(`${id} step`, "case.step", `${day}T09:00`, {
      ...of,
      step: "answer",
      actor: { kind: "agent" },
      cost: "0.5",
    }),
    event(`${id} review`, "case.reviewed", `${day}T10:00`, {
      ...of,
      verdict,
      actor: { kind: "human", role: "desk" },
      seconds: 36,
      ...mistake,
    }),
    event(`${id} close`, "case.closed", `${day}T11:00`, { ...of, resolution: "resolved" }),
  ];
}

function event(id: string, type: string, time: string, data: object): object {
  return { id, source: "test", type, time: `${time}:00+08:00`, data };
}

function* items(events: object[]) {
  for (const [index, value] of events.entries()) yield { index, value };
}
