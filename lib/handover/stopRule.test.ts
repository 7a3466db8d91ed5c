import fc from "fast-check";
import { expect, test } from "vitest";
import { fewestChecks, stopChecks } from "@/lib/handover/stopChecks";
import { type Check, mistakesBorne, type StopRule, stopRule } from "@/lib/handover/stopRule";
import { Exact } from "@/lib/kpi/exact";
import { wilson } from "@/lib/kpi/wilson";

const hour = (n: number) => new Date(Date.UTC(2026, 2, 1) + n * 3_600_000).toISOString();
/** A check an hour: `.` accepted, `x` not. */
const checks = (marks: string): Check[] =>
  [...marks].map((mark, at) => ({ at: hour(at), accepted: mark === "." }));
const line = (required: number, over: number): StopRule => ({ required, checks: over, weeklyCost: null });
const weekly = (most: number): StopRule => ({ required: null, checks: null, weeklyCost: new Exact(most) });
const cost = (at: number, amount: number) => ({ at: hour(at), cost: new Exact(amount) });

test("30 checks bear as many mistakes as leave the lower end at the line", () => {
  // 30 of 30: 0.886; 29 of 30: 0.833; 28 of 30: 0.787
  expect(mistakesBorne(30, 0.88)).toBe(0);
  expect(mistakesBorne(30, 0.83)).toBe(1);
  expect(mistakesBorne(30, 0.78)).toBe(2);
  expect(mistakesBorne(30, 0.9)).toBe(-1);
});

test("fires at the check that brings the lower end under the line, and says when", () => {
  const marks = `${".".repeat(28)}xx${".".repeat(5)}x`;
  expect(stopRule(line(0.78, 30), checks(marks), [])).toMatchObject({
    why: "precision",
    at: hour(35),
    checks: 30,
    mistakes: 3,
    cost: null,
  });
  expect(stopRule(line(0.78, 30), checks(marks), [])?.low).toBeCloseTo(wilson(27, 30)?.low ?? 0, 9);
  expect(stopRule(line(0.78, 30), checks(marks.slice(0, -1)), [])).toBeNull();
});

test("what is older than the last checks no longer counts", () => {
  expect(stopRule(line(0.78, 30), checks(`xx${".".repeat(28)}x`), [])).toBeNull();
  expect(stopRule(line(0.78, 30), checks(`xx${".".repeat(27)}x`), [])?.mistakes).toBe(3);
});

test("before there are as many checks it fires only when those to come could not change it", () => {
  expect(stopRule(line(0.78, 30), checks("xx"), [])).toBeNull();
  expect(stopRule(line(0.78, 30), checks("xxx"), [])).toMatchObject({ at: hour(2), checks: 3, mistakes: 3 });
  expect(stopRule(line(0.78, 30), [], [])).toBeNull();
});

test("mistakes over an amount in seven days fire, at the one that goes over", () => {
  expect(stopRule(weekly(500), [], [cost(0, 300), cost(1, 200)])).toBeNull();
  expect(stopRule(weekly(500), [], [cost(0, 300), cost(1, 200), cost(2, 0.01)])).toMatchObject({
    why: "mistakes",
    at: hour(2),
    mistakes: 3,
  });
  // the first is a whole week old by then
  expect(stopRule(weekly(500), [], [cost(0, 300), cost(7 * 24, 300)])).toBeNull();
  expect(stopRule(weekly(500), [], [cost(0, 300), cost(7 * 24 - 1, 300)])?.cost?.toFixed()).toBe("600");
});

test("what is not set watches nothing; of two firings the earlier is told", () => {
  const none = { required: null, checks: null, weeklyCost: null };
  expect(stopRule(none, checks("x".repeat(99)), [cost(0, 1e9)])).toBeNull();
  const both = { ...line(0.78, 30), weeklyCost: new Exact(5) };
  expect(stopRule(both, checks("xxx"), [cost(1, 9)])?.why).toBe("mistakes");
  expect(stopRule(both, checks("xxx"), [cost(5, 9)])?.why).toBe("precision");
});

test("it fires at the same check however many came after it", () => {
  const marks = fc.array(fc.boolean(), { minLength: 1, maxLength: 120 });
  fc.assert(
    fc.property(
      marks,
      fc.integer({ min: 1, max: 120 }),
      fc.double({ min: 0.5, max: 0.85, noNaN: true }),
      (all, cut, p) => {
        const whole = all.map((accepted, at) => ({ at: hour(at), accepted }));
        const rule = line(p, 40);
        const [early, late] = [stopRule(rule, whole.slice(0, cut), []), stopRule(rule, whole, [])];
        if (early) expect(late).toEqual(early);
        else if (late) expect(late.at >= hour(cut)).toBe(true);
      },
    ),
  );
});

test("as the plain reading of the rule: some 30 in a row with the lower end under the line", () => {
  const marks = fc.array(fc.boolean(), { minLength: 30, maxLength: 90 });
  fc.assert(
    fc.property(marks, fc.double({ min: 0.3, max: 0.85, noNaN: true }), (all, p) => {
      const windows = all.slice(29).map((_, at) => all.slice(at, at + 30).filter(Boolean).length);
      const under = windows.some((k) => (wilson(k, 30)?.low ?? 0) < p);
      const fired = stopRule(
        line(p, 30),
        all.map((accepted, at) => ({ at: hour(at), accepted })),
        [],
      );
      expect(fired !== null).toBe(under);
    }),
  );
});

test("how many checks: 30 where they can hold the line, more for a higher one, none for certainty", () => {
  expect(fewestChecks(0.88)).toBe(29);
  expect(fewestChecks(0.9)).toBe(35);
  expect(fewestChecks(0.95)).toBe(73);
  expect(fewestChecks(1)).toBeNull();
  expect(fewestChecks(0.9999)).toBeNull();
  expect(stopChecks(0.6, { n: 200, k: 198 })).toBe(30);
  expect(stopChecks(1, { n: 200, k: 200 })).toBeNull();
  // as precise as the line itself: nothing spares it, so the most
  expect(stopChecks(0.9, { n: 200, k: 180 })).toBe(1000);
});

test("the number offered bears what chance alone brings, three standard deviations of it", () => {
  const checks = stopChecks(0.9, { n: 200, k: 196 }) ?? 0;
  expect(checks).toBeGreaterThan(fewestChecks(0.9) ?? 0);
  expect(checks).toBeLessThan(300);
  const share = 6 / 204;
  expect(mistakesBorne(checks, 0.9)).toBeGreaterThanOrEqual(
    checks * share + 3 * Math.sqrt(checks * share * (1 - share)),
  );
});
