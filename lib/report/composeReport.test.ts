// Longer than most: every rule by which a report is written.
import fc from "fast-check";
import { expect, test } from "vitest";
import { composeReport } from "@/lib/report/composeReport";
import { type SectionKey, sectionKeys } from "@/lib/report/document";
import { forTeam } from "@/lib/report/forTeam";
import { lineText } from "@/lib/report/lineText";
import type { Report, ReportAction } from "@/lib/report/reportSchema";
import { aFigure, anAction, aReport } from "@/lib/report/testing/aReport";
import { locales } from "@/lib/words/locale";

const en = (given: Partial<Report>) => composeReport(aReport(given), "en");
const zh = (given: Partial<Report>) => composeReport(aReport(given), "zh");
const linesOf = ({ sections }: ReturnType<typeof en>, key: SectionKey) =>
  sections.filter((section) => section.key === key).flatMap(({ lines }) => lines.map(lineText));

test("a week is called by its number, a month by its name", () => {
  expect(en({})).toMatchObject({
    title: "Weekly report, week 10 of 2026",
    subtitle: "Firm · 2–8 Mar 2026 · owner’s version",
  });
  expect(zh({}).title).toBe("周报 · 2026 年第 10 周");
  const month = { period: "2026-03", kind: "month", from: "2026-03-01", to: "2026-03-31" } as const;
  expect(en(month)).toMatchObject({
    title: "Monthly review, Mar 2026",
    subtitle: "Firm · 1–31 Mar 2026 · owner’s version",
  });
  expect(zh(month).title).toBe("月复盘 · 2026年3月");
});

test("where nothing is known every section says so in one sentence, and the conclusion too", () => {
  for (const locale of locales) {
    const document = composeReport(aReport(), locale);
    expect(document.sections.map(({ key }) => key)).toEqual(sectionKeys);
    for (const { lines } of document.sections) expect(lines).toHaveLength(1);
    expect(document.figures.map(({ value, changes, notes }) => [value, changes, notes])).toEqual(
      Array.from({ length: 4 }, () => ["–", [], []]),
    );
  }
  expect(en({}).conclusion).toEqual([
    "No case was closed in these days, so nothing can be said of how much was handed over.",
    "No gate asks for a decision.",
  ]);
  expect(en({}).cautions).toEqual([]);
});

test("what must be known before: it runs, its data are old, there are none", () => {
  const running = { whole: false, to: "2026-03-04" };
  const data = aReport().data;
  expect(en(running).cautions).toEqual(["The week is not over: this is as far as 4 Mar."]);
  expect(zh({ ...running, kind: "month" }).cautions).toEqual(["这个月还没过完，只算到3月4日。"]);
  const old = { data: { ...data, to: "2026-03-03T17:00:00.000Z", stale: true } };
  // in the organisation's zone it is a day later
  expect(en({ ...running, ...old }).cautions[1]).toBe(
    "The data reach to 4 Mar only: what happened after it is missing here.",
  );
  expect(en({ ...running, data: { ...data, to: null, stale: true } }).cautions).toEqual([
    "No event has arrived yet: there is nothing to report.",
  ]);
});

test("the conclusion says a figure with what it is held against, where there is that", () => {
  const share = { value: 0.552, previous: 0.521, start: 0 };
  expect(en({ figures: [aFigure("aar", 0.552, share)] }).conclusion[0]).toBe(
    "55.2% of the closed cases ran untouched (▲\u00a03.1 pts on the week before, ▲\u00a055.2 pts since before the start).",
  );
  expect(zh({ kind: "month", figures: [aFigure("aar", 0.552, { previous: 0.6 })] }).conclusion[0]).toBe(
    "办结的事项里 55.2% 全程无人（比上月 ▼\u00a04.8 个点）。",
  );
  expect(en({ figures: [aFigure("aar", 0.5)] }).conclusion[0]).toBe(
    "50.0% of the closed cases ran untouched.",
  );
});

test("money is said where it is known, and left out where it is not", () => {
  const figures = [
    aFigure("aar", 0.5),
    aFigure("cts", 48.316, { previous: 50 }),
    aFigure("marginPerHead", null),
  ];
  expect(en({ figures }).conclusion).toEqual([
    "50.0% of the closed cases ran untouched.",
    "An order cost ¥48.32 to serve (▼\u00a03.4% on the week before).",
    "No gate asks for a decision.",
  ]);
  // a ratio to nothing is none
  const margin = [aFigure("aar", 0.5), aFigure("marginPerHead", -1234.5, { previous: 0 })];
  expect(en({ figures: margin }).conclusion[1]).toBe("A head brought −¥1,234.50 of margin a month.");
});

test.each([
  [12.34, "12.3 hours of people’s time were freed."],
  [-5, "It took 5.0 hours more than by hand."],
  [0, undefined],
  [null, undefined],
])("hours freed: %s", (value, sentence) => {
  const { conclusion } = en({ figures: [aFigure("timeSavedHours", value)] });
  expect(conclusion.find((one) => one.includes("hours"))).toBe(sentence);
});

const next = {
  ...{ process: "desk", name: "Desk", step: null, upTo: null, verdict: "hand_over", more: null, reviewed: 9 },
  monthly: "3100.5",
};
const stop = { day: "2026-03-05", process: "desk", name: "Desk", why: "precision" };

test.each([
  [
    { next: [next], stopped: [stop] },
    "Next: decide whether to take back Desk; its stop rule fired on 5 Mar.",
  ],
  [{ next: [next] }, "Next: Desk can be handed over; it would save ¥3,100.50 a month."],
  [{ next: [{ ...next, monthly: null, upTo: "2000" }] }, "Next: Desk up to ¥2,000.00 can be handed over."],
  [
    { next: [{ ...next, verdict: "hold", step: "reply" }] },
    "Next: Desk · reply is precise enough; the proof has to hold for some more days.",
  ],
  [
    { next: [{ ...next, verdict: "review", more: 1 }] },
    "Next: review 1 more case of Desk, then it can be decided.",
  ],
  [
    { next: [{ ...next, verdict: "review", more: 1200 }] },
    "Next: review 1,200 more cases of Desk, then it can be decided.",
  ],
  [{ next: [{ ...next, verdict: "review" }] }, "Next: keep reviewing Desk; it is not proved yet."],
  [{}, "No gate asks for a decision."],
])("what next, %#", (given, sentence) => {
  expect(en(given).conclusion.at(-1)).toBe(sentence);
});

test("the team is told that there is an amount, and not which", () => {
  const report = aReport({
    next: [{ ...next, upTo: "2000" }],
    mistakes: { now: { count: 1, cost: "9.5" }, before: { count: 2, cost: "1" } },
  });
  const document = composeReport(forTeam(report), "en");
  expect(document.conclusion.at(-1)).toBe("Next: Desk up to an amount can be handed over.");
  expect(linesOf(document, "mistakes")).toEqual(["1 mistake was found; 2 the week before"]);
  expect(document.figures.map(({ kpi }) => kpi)).toEqual(["aar", "fcr"]);
  expect(JSON.stringify(document)).not.toContain("¥");
});

test("how sure a figure is: counted on few, not settled, estimated, priced in part, of other days", () => {
  const notes = (figure: Report["figures"][number]) => en({ figures: [figure] }).figures[0]?.notes;
  const interval = { low: 0.4, high: 0.5 };
  expect(notes(aFigure("aar", 0.45, { ...interval, denominator: 200 }))).toEqual([]);
  expect(notes(aFigure("aar", 0.45, { ...interval, denominator: 11 }))).toEqual([
    "19 times in 20 between 40.0% and 50.0%",
  ]);
  expect(notes(aFigure("aar", 0.45, { low: 0.2, high: 0.7, denominator: 200 }))).toHaveLength(1);
  expect(notes(aFigure("fcr", 0.8, { provisional: true, from: "2026-02-23", to: "2026-03-01" }))).toEqual([
    "provisional",
    "settled days 23 Feb – 1 Mar",
  ]);
  expect(notes(aFigure("cts", 40, { completeness: 0.89 }))).toEqual(["cost 89.0% complete"]);
  expect(notes(aFigure("marginPerHead", 40, { estimated: true }))).toEqual(["a month", "estimate"]);
  const unknown = {
    low: 0,
    high: 1,
    provisional: true,
    estimated: true,
    completeness: 0,
    to: "2026-03-01",
  } as const;
  expect(notes(aFigure("cts", null, unknown))).toEqual([]);
});

test("that no mistake was told says nothing where nobody looked", () => {
  const none = { count: 0, cost: "0" };
  const looked = { ...none, unreviewed: null };
  const lines = (now: object, before: object) =>
    linesOf(en({ mistakes: { now: { ...none, ...now }, before: { ...none, ...before } } }), "mistakes");
  const unknown = "Mistakes are not known: none of the agents’ 168 cases was reviewed";
  expect(lines({ unreviewed: 168 }, { unreviewed: 9 })).toEqual([unknown]);
  expect(lines({ unreviewed: 168 }, { ...looked, count: 2 })).toEqual([
    `${unknown}; 2 the week before, ¥0.00`,
  ]);
  expect(lines(looked, { unreviewed: 9 })).toEqual([
    "No mistake was found; not known for the week before: none was reviewed",
  ]);
});

test("one is not several", () => {
  const touch = { kind: "review" as const, step: "reply", reason: null, cases: 1, aar: { value: 0.75 } };
  const touches = {
    timezone: "UTC",
    aar: { value: 0.5 },
    touched: 3,
    several: 1,
    items: [touch, { ...touch, cases: 2 }],
    next: null,
  };
  const document = en({
    touches,
    mistakes: { now: { count: 1, cost: "3" }, before: { count: 0, cost: null } },
  });
  const lines = linesOf(document, "touches");
  expect(lines.map((line) => /\d+ cases?/.exec(line)?.[0])).toEqual(["1 case", "2 cases", "1 case"]);
  expect(lines[0]).toMatch(/50\.0% → 75\.0% if it were gone$/);
  expect(linesOf(document, "mistakes")).toEqual(["1 mistake was found, ¥3.00; 0 the week before"]);
  expect(linesOf(zh({ touches: null }), "touches")).toEqual([
    "办结的事项太多，没法一件件查：请看各流程的页面。",
  ]);
});

const effect = { value: 0.021, low: 0.004, high: 0.04 };
const measured = { own: null, others: null, effect, complete: true, drop: null };
const side = { start: "2026-02-20", end: "2026-03-05", value: 0.5 };
const done = { state: "done", ended: "2026-03-04", kpi: "aar", expected: 0.03, due: "2026-03-06" } as const;

test.each<[Partial<ReportAction>, string]>([
  [{ late: true, due: "2026-03-06" }, "Call (Desk): Ann, due 6 Mar, open, and late"],
  [{ process: null }, "Call (the whole firm): Ann, open"],
  [{ state: "dropped", ended: "2026-03-04" }, "Call (Desk): Ann, dropped on 4 Mar"],
  [{ state: "done", ended: "2026-03-04" }, "Call (Desk): Ann, done on 4 Mar, nothing to measure it by"],
  [
    done,
    "Call (Desk): Ann, due 6 Mar, done on 4 Mar, expected Handed over ▲\u00a03.0 pts, too early to tell",
  ],
  [
    { ...done, measured },
    "Call (Desk): Ann, due 6 Mar, done on 4 Mar, expected Handed over ▲\u00a03.0 pts, measured ▲\u00a02.1 pts (▲\u00a00.4 pts to ▲\u00a04.0 pts)",
  ],
  [
    { ...done, expected: null, measured: { ...measured, effect: { ...effect, low: -0.01 } } },
    "Call (Desk): Ann, due 6 Mar, done on 4 Mar, no effect beyond chance (▼\u00a01.0 pts to ▲\u00a04.0 pts)",
  ],
  [
    {
      ...done,
      expected: null,
      measured: { ...measured, complete: false, others: { before: side, after: side, difference: null } },
    },
    "Call (Desk): Ann, due 6 Mar, done on 4 Mar, so far ▲\u00a02.1 pts against the other processes (▲\u00a00.4 pts to ▲\u00a04.0 pts), settled on 18 Mar",
  ],
  [{ owner: { id: "x", name: "Bo", member: false }, process: "gone" }, "Call (gone): Bo, who has left, open"],
])("what became of a decision, %#", (given, sentence) => {
  expect(linesOf(en({ lastActions: [anAction(given)] }), "lastActions")).toEqual([sentence]);
});

test("what is decided now is open without saying so", () => {
  expect(linesOf(en({ actions: [anAction({ kpi: "fcr", expected: -0.02 })] }), "actions")).toEqual([
    "Call (Desk): Ann, expected Solved first time ▼\u00a02.0 pts",
  ]);
});

test("whatever is known and whatever is not: no word is missing, and nothing unknown stands in a sentence", () => {
  const amount = fc.option(fc.constantFrom("0", "-1.5", "123456789.123456"), { nil: null });
  const share = fc.option(fc.constantFrom(0, 1, 0.5, 0.000001), { nil: null });
  const figure = fc
    .record({
      value: share,
      previous: share,
      start: share,
      low: share,
      high: share,
      denominator: fc.constantFrom(0, 5, 500),
    })
    .map(({ low, high, ...rest }) => ({ ...rest, ...(low === null || high === null ? {} : { low, high }) }));
  const kpis = [
    "aar",
    "fcr",
    "cts",
    "marginPerHead",
    "aarSupervised",
    "reopenRate",
    "timeSavedHours",
    "breakEven",
  ] as const;
  const report = fc
    .record({
      figures: fc.tuple(...kpis.map((kpi) => figure.map((one) => aFigure(kpi, one.value, one)))),
      kind: fc.constantFrom("week" as const, "month" as const),
      whole: fc.boolean(),
      settledTo: fc.constantFrom("2026-03-01", "2026-03-08"),
      mistakes: fc.record({
        now: fc.record({ count: fc.nat(3), cost: amount }),
        before: fc.record({ count: fc.nat(3), cost: amount }),
      }),
      next: fc.array(
        fc.record({
          ...{
            process: fc.constant("desk"),
            name: fc.constant("Desk"),
            step: fc.constantFrom(null, "reply"),
          },
          ...{ upTo: amount, monthly: amount, more: fc.constantFrom(null, 0, 1, 7), reviewed: fc.nat(9) },
          verdict: fc.constantFrom("hand_over", "review", "hold"),
        }),
        { maxLength: 1 },
      ),
      gates: fc.array(
        fc.record({
          ...{
            process: fc.constant("desk"),
            name: fc.constant("Desk"),
            accepted: fc.nat(3),
            reviewed: fc.nat(9),
          },
          ...{ before: fc.constantFrom(null, "not_yet" as const), after: fc.constant("ready" as const) },
          ...{ low: share, required: share, more: fc.constantFrom(null, 0, 1, 7) },
        }),
        { maxLength: 1 },
      ),
    })
    .map(aReport);
  fc.assert(
    fc.property(report, fc.constantFrom(...locales), fc.boolean(), (one, locale, team) => {
      const document = composeReport(team ? forTeam(one) : one, locale);
      expect(JSON.stringify(document)).not.toMatch(/NaN|undefined|null|Infinity|report\.\w/);
      const sentences = [
        ...document.conclusion,
        ...document.sections.flatMap(({ lines }) => lines.map(lineText)),
      ];
      for (const sentence of sentences) {
        expect(sentence).not.toContain("–");
        expect(sentence.trim()).not.toBe("");
      }
    }),
    { numRuns: 300 },
  );
});
