import fc from "fast-check";
import { expect, test } from "vitest";
import { shortOfBreakEven } from "@/lib/economics/shortOfBreakEven";
import { breakEven } from "@/lib/kpi/catalog/breakEven";
import { Exact } from "@/lib/kpi/exact";
import { noFacts } from "@/lib/kpi/facts";

function facts(amount: number, pay: number) {
  const sums = noFacts();
  sums.days = 28;
  sums.orders.amount = new Exact(amount);
  sums.people = { fteDays: new Exact(56), payDays: new Exact(pay).times(28), daysWithoutPay: 0 };
  return sums;
}

test("what a head lacks in a year", () => {
  // (28 × 33,400 × 12 − 30,000 × 365) ÷ 56
  expect(shortOfBreakEven(facts(30_000, 33_400), true)).toBe("4864.285714");
  expect(shortOfBreakEven(facts(30_000, 33_400), false)).toBeNull();
});

test("something is lacking exactly where break-even is under 1", () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (amount, pay) => {
      const { value } = breakEven.figure(facts(amount, pay), { peopleCounted: true, baselines: false });
      const short = Number(shortOfBreakEven(facts(amount, pay), value !== null));
      if (value !== null && Math.abs(value - 1) > 1e-6) expect(short > 0).toBe(value < 1);
    }),
  );
});
