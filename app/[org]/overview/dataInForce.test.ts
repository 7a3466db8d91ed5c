import { expect, test } from "vitest";
import { Exact } from "@/lib/kpi/exact";
import { noFacts } from "@/lib/kpi/facts";
import { dataInForce, farApart } from "./dataInForce";
import { typedCounts, typedPartsOf } from "./typedPartsOf";

const days = { from: "2026-08-25", to: "2026-11-22" };
const none = { people: null, sales: null, ads: null };
const facts = (goods: string) => {
  const of = noFacts();
  const orders = {
    count: 2,
    withCogs: 1,
    amount: "730000",
    amountWithCogs: goods,
    cogs: "350400",
    refunded: "73000",
  };
  const [amount, amountWithCogs, cogs, refunded] = [orders.amount, goods, orders.cogs, orders.refunded].map(
    (text) => new Exact(text),
  ) as [Exact, Exact, Exact, Exact];
  return { ...of, days: 90, orders: { ...of.orders, ...orders, amount, amountWithCogs, cogs, refunded } };
};

test("orders say sales a month after refunds, and the margin where they say what their goods cost", () => {
  const since = { ...none, sales: "2026-08-24" };
  const said = { people: null, ads: null, sales: 222041.666667, margin: 0.466667 };
  expect(dataInForce(facts("730000"), since, days)).toEqual(said);
  expect(dataInForce(facts("600000"), since, days)).toEqual({ ...said, margin: null });
  // they began in the middle: by the days since
  expect(dataInForce(facts("730000"), { ...none, sales: "2026-10-09" }, days).sales).toBe(444083.333333);
  expect(dataInForce({ ...noFacts(), days: 90 }, none, days)).toEqual({
    ...{ people: null, sales: null, margin: null, ads: null },
  });
});

test("more than a third is far apart, less is not", () => {
  expect([farApart(1_100_000, 327_000), farApart(300, 401)]).toEqual([true, true]);
  expect([farApart(300, 200), farApart(300, 400)]).toEqual([false, false]);
});

test("what data replaced before it counted stays in sight, and counts for nothing", () => {
  const row = { from: "2026-08-25", people: null, pay: null, sales: "1100000", margin: null, ads: null };
  const since = { ...none, sales: "2026-08-24" };
  expect(typedPartsOf(row, since)).toEqual([{ part: "sales", replacedOn: "2026-08-24", counted: false }]);
  expect(typedCounts({ items: [row], since }, "2026-08-01")).toBe(false);
  expect(typedCounts({ items: [row], since: { ...none, sales: "2026-08-26" } }, "2026-08-01")).toBe(true);
});
