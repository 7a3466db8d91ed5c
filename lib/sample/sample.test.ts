/* Over 8 KB: one table of the story, figure by figure, read for two days that differ. */
import { describe, expect, test } from "vitest";
import { readEvent } from "@/lib/events/readEvent";
import { Calendar, type Day } from "./calendar";
import { sampleEvents } from "./sampleEvents";
import { sampleSettings } from "./sampleSettings";
import { story } from "./story";
import { PlainFold, type Range } from "./testing/plainFold";

const timezone = "Asia/Shanghai";
const before: Range = { from: -28, to: -1 };
const today: Range = { from: 105, to: 132 };
const toYesterday: Range = { from: 104, to: 131 };

const moments: [name: string, now: Date][] = [
  ["a Friday evening", new Date("2026-11-20T13:00:00Z")],
  ["a Sunday at noon", new Date("2026-03-01T04:00:00Z")],
];

describe.each(moments)("the sample firm on %s", (_, now) => {
  const events = [...sampleEvents({ now, timezone })];
  const fold = new PlainFold(events, now);
  const calendar = new Calendar(now, timezone);

  test("every event is one that the firm could have sent, none twice, none from tomorrow", () => {
    const context = { now, currency: "CNY", timezone, hasRate: () => false };
    const faults = events
      .map((event) => readEvent(event, context))
      .filter((read) => "refusal" in read || read.warnings.length > 0);
    expect(faults).toEqual([]);
    expect(new Set(events.map((event) => `${event.source} ${event.id}`)).size).toBe(events.length);
    expect(events.length).toBeGreaterThan(138_000);
    expect(events.length).toBeLessThan(155_000);
    const times = events.map((event) => event.time);
    expect(times).toEqual([...times].sort());
    expect(Date.parse(times.at(-1) ?? "")).toBeLessThanOrEqual(now.getTime());
  });

  test("before the roadmap everything is done by hand, at about 70 an order", () => {
    expect(fold.aar({ from: -90, to: -1 }).coverage).toBe(0);
    expect(fold.cts(before).cts).toBeGreaterThan(67);
    expect(fold.cts(before).cts).toBeLessThan(73);
    expect(fold.money(before).breakEven).toBeLessThan(0.95);
  });

  test("pilot: every answer is reviewed, so nothing is untouched while the supervised share rises", () => {
    expect(fold.aar({ from: 0, to: 30 }).strict).toBe(0);
    const early = fold.aar({ from: 0, to: 6 }, "service").supervised;
    const late = fold.aar({ from: 24, to: 30 }, "service").supervised;
    expect(early).toBeGreaterThan(0.3);
    expect(late).toBeGreaterThan(early + 0.2);
    expect(fold.aar({ from: 0, to: 32 }, "fulfilment").coverage).toBe(0);
  });

  test("end to end: three more processes, and four in ten cases untouched in the last week", () => {
    for (const process of ["service", "fulfilment", "quotes", "purchasing"]) {
      expect(fold.aar({ from: 84, to: 90 }, process).coverage).toBeGreaterThan(0.5);
    }
    expect(fold.aar({ from: 31, to: 44 }).strict).toBeLessThan(0.1);
    near(fold.aar({ from: 84, to: 90 }).strict, 0.4, 0.03);
  });

  test("the cheaper model of day 110 is dearer: people step in, customers come back, tokens cost more", () => {
    const [usual, dip] = [
      { from: 96, to: 109 },
      { from: 111, to: 117 },
    ];
    expect(fold.aar(dip, "service").strict).toBeLessThan(fold.aar(usual, "service").strict - 0.2);
    expect(fold.fcr(dip).value).toBeLessThan(fold.fcr(usual).value - 0.06);
    expect(fold.modelCost(dip, "service")).toBeGreaterThan(1.8 * fold.modelCost(usual, "service"));
    const failing = fold.precision("service", at(110), 117);
    expect(failing.high).toBeLessThan(0.9);
  });

  test("after the return of day 118 service has recovered by day 124", () => {
    for (const value of [
      (range: Range) => fold.aar(range, "service").strict,
      (range: Range) => fold.fcr(range).value,
    ]) {
      const usual = value({ from: 96, to: 109 });
      const cases = fold.aar({ from: 96, to: 109 }, "service").cases;
      const half = 1.96 * Math.sqrt((usual * (1 - usual)) / cases);
      for (const day of [124, 125, 126]) {
        expect(value({ from: day - 6, to: day })).toBeGreaterThan(usual - half);
      }
    }
  });

  test.each([
    // What is sold in the rest of today is missing: up to a 28th part.
    ["to today", today, 1 / 28],
    ["to yesterday", toYesterday, 0],
  ])("the last 28 days %s tell the story's figures", (_name, range, missing) => {
    const cost = fold.cts(range);
    const money = fold.money(range);
    near(fold.aar(range).strict, 0.55, 0.02);
    near(fold.fcr(range).value, 0.78, 0.015);
    near(cost.cts, 47.7, 1.5);
    near(cost.cts / fold.cts(before).cts, 2 / 3, 0.035);
    near(cost.completeness, 0.97, 0.02);
    near(money.gmv, 555_000, 12_000 + 555_000 * missing);
    near(money.marginPerHead, 17_850, 350 + 17_850 * missing);
    near(money.marginPerHead / fold.money(before).marginPerHead, 1.25, 0.04 + 1.25 * missing);
    expect(money.breakEven).toBeGreaterThan(1);
    expect(money.breakEven).toBeLessThan(1.1);
    near(money.advertising, 0.08, 0.003 + 0.08 * missing);
    near(money.marginShare, 0.45, 0.008);
    expect(money.fte).toBeCloseTo(14, 9);
    near(money.meanSalary, 8500, 100);
  });

  test("customer service may be left alone: the bound held on each of the last 14 days", () => {
    for (let day = 118; day <= 132; day++) {
      const proof = fold.precision("service", at(story.rollback), day);
      expect(proof.n).toBeGreaterThanOrEqual(30);
      expect(proof.low).toBeGreaterThanOrEqual(required("service", 61.9));
    }
    expect(fold.precision("service", at(story.rollback), 132).n).toBeGreaterThan(200);
  });

  test("quotes need more reviews, purchasing is not there yet", () => {
    const quotes = fold.precision("quotes", at(story.quotes), 132);
    const line = required("quotes", 80.6);
    expect(quotes.low).toBeLessThan(line);
    expect(quotes.p).toBeGreaterThan(line);
    const purchasing = fold.precision("purchasing", at(story.purchasing), 132);
    expect(purchasing.n).toBeGreaterThan(100);
    expect(purchasing.high).toBeLessThan(0.9);
  });

  test("bookkeeping lags behind, for want of invoice numbers", () => {
    const books = fold.aar(today, "books");
    expect(books.coverage).toBeGreaterThan(0.5);
    expect(books.strict).toBeLessThan(0.25);
    const [[reason, count] = ["", 0], [, next] = ["", 0]] = fold.reasons(today, "books");
    expect(reason).toBe("核对发票: 缺发票号");
    expect(count).toBeGreaterThan(4 * next);
  });

  test("it has the rhythm of a firm: nights, weekends, working hours and a festival", () => {
    const hour = (time: string) => (new Date(time).getUTCHours() + 8) % 24;
    const placed = events.filter((event) => event.type === "order.placed" && event.source === "shop");
    const nightly = placed.filter((event) => hour(event.time) < 6).length / placed.length;
    expect(nightly).toBeLessThan(0.05);
    const human = events.filter((event) => event.type === "case.step" && event.data.actor.kind === "human");
    expect(human.filter((event) => hour(event.time) < 9 || hour(event.time) >= 21)).toEqual([]);
    const quoting = events.filter((event) => event.source === "crm" && event.type === "case.opened");
    expect(quoting.filter((event) => weekday(event.time) > 5)).toEqual([]);
    const ordinary = mean(calendar.days.filter((day) => day.number >= 40 && day.number < 60));
    const festive = mean(calendar.days.filter((day) => day.number >= 73 && day.number <= 76));
    expect(festive).toBeGreaterThan(1.35 * ordinary);
  });

  test("prices fall once, two people move, mistakes are made good, people forget to write down their time", () => {
    const large = events.filter(
      (event) => event.type === "model.priced" && event.data.model === "songyan-large",
    );
    expect(large).toHaveLength(2);
    const moves = events.flatMap((event) => (event.type === "headcount.set" ? [event.data] : [])).slice(7);
    expect(moves.map((move) => [move.role, move.fte])).toEqual([
      ["客服", 3],
      ["批发销售", 3],
      ["客服", 2],
      ["批发销售", 4],
    ]);
    const refunds = events.filter(
      (event) => event.type === "order.refunded" && event.data.case !== undefined,
    );
    expect(refunds.length).toBeGreaterThan(40);
    expect(fold.aar({ from: -90, to: 132 }).unattributed).toBeGreaterThan(0);
  });

  /** The moment of the morning's change on a roadmap day. */
  function at(day: number): number {
    return calendar.at(day, day === story.cheaperModel || day === story.rollback ? story.changeHour : 0);
  }

  /** The required precision: floor 0.90, or what makes the agent alone the cheapest way. */
  function required(process: string, hourlyRate: number): number {
    const { errorCost, seconds } = fold.reviews(process);
    return Math.max(0.9, 1 - ((seconds / 3600) * hourlyRate) / errorCost);
  }

  function weekday(time: string): number {
    return calendar.weekdayOf(Math.floor(calendar.dayOf(Date.parse(time))));
  }

  function mean(days: Day[]): number {
    return days.reduce((sum, day) => sum + fold.ordersOn(day.number), 0) / days.length;
  }
});

test("the same day and seed give the same events, an earlier hour a beginning of them", () => {
  const lines = (time: string, seed: number) =>
    [...sampleEvents({ now: new Date(time), timezone, seed })].map((event) => `${JSON.stringify(event)}\n`);
  const evening = lines("2026-11-20T13:00:00Z", 3);
  const morning = lines("2026-11-20T01:00:00Z", 3);
  expect(lines("2026-11-20T13:00:00Z", 3).join("") === evening.join("")).toBe(true);
  expect(morning.join("") === evening.slice(0, morning.length).join("")).toBe(true);
  expect(morning.length).toBeLessThan(evening.length);
  expect(lines("2026-11-20T13:00:00Z", 4).join("") === evening.join("")).toBe(false);
});

test("today is day 132 of the roadmap in the firm's own zone", () => {
  // 00:30 of 21 November in Shanghai
  const settings = sampleSettings({ now: new Date("2026-11-20T16:30:00Z") });
  expect(settings.roadmapStart).toBe("2026-07-12");
  expect(settings.firstDay).toBe("2026-04-13");
  expect(settings).toMatchObject({ timezone, currency: "CNY", loadFactor: "1.5", productiveHours: "160" });
  expect(settings.processes.map((process) => process.key)).toEqual([
    "service",
    "quotes",
    "fulfilment",
    "purchasing",
    "books",
  ]);
});

test("baselines are what the cases took by hand", () => {
  const now = new Date("2026-11-20T13:00:00Z");
  const fold = new PlainFold(sampleEvents({ now, timezone }), now);
  for (const { key, baselineSeconds } of sampleSettings({ now }).processes) {
    near(fold.handling({ from: -60, to: -1 }, key) / baselineSeconds, 0.965, 0.05);
  }
});

function near(value: number, target: number, tolerance: number): void {
  expect(value).toBeGreaterThanOrEqual(target - tolerance);
  expect(value).toBeLessThanOrEqual(target + tolerance);
}
