import { expect, test } from "vitest";
import { timeSaved } from "@/lib/economics/timeSaved";
import { Exact } from "@/lib/kpi/exact";
import { type Facts, noFacts } from "@/lib/kpi/facts";

const firm = { productiveHours: new Exact(160) };

/** Four weeks of two people at 10,000 a month, loaded with 1.67, who are spared 160 hours. */
function weeks(orders: number): Facts {
  const facts = noFacts();
  facts.days = 28;
  facts.people = { fteDays: new Exact(56), payDays: new Exact(28 * 33_400), daysWithoutPay: 0 };
  facts.savedSeconds = new Exact(160 * 3600);
  facts.orders.count = orders;
  return facts;
}

test("the same hours three ways: capacity freed, cash realised, hires avoided", () => {
  const saved = timeSaved(weeks(150), firm, new Exact(40_000), weeks(100));
  expect(saved).toEqual({
    hours: "160",
    people: expect.closeTo(160 / ((160 * 28 * 12) / 365), 9),
    // 33,400 ÷ 2 ÷ 160 = 104.375 an hour
    freed: "16700",
    // (40,000 − 33,400) × 28 × 12 ÷ 365
    realised: "6075.616438",
    // half as many orders more at the payroll per order of before: half a payroll
    avoided: "15373.150685",
  });
});

test("they may be negative, and show", () => {
  const facts = weeks(50);
  facts.savedSeconds = new Exact(-3600);
  const saved = timeSaved(facts, firm, new Exact(30_000), weeks(100));
  expect(saved).toMatchObject({ hours: "-1", freed: "-104.375", realised: "-3129.863014" });
  expect(Number(saved.avoided)).toBeCloseTo(-15_373.150685, 6);
});

test("what is not known is null, never 0", () => {
  expect(timeSaved(weeks(10), firm, null, null)).toMatchObject({ realised: null, avoided: null });
  expect(timeSaved(weeks(10), firm, new Exact(1), weeks(0)).avoided).toBeNull();
  const unpaid = weeks(10);
  unpaid.people.daysWithoutPay = 1;
  expect(timeSaved(unpaid, firm, new Exact(1), weeks(10))).toMatchObject({
    hours: "160",
    freed: null,
    realised: null,
    avoided: null,
  });
  expect(timeSaved(weeks(10), firm, new Exact(1), unpaid).avoided).toBeNull();
});
