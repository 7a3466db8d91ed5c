import { expect, test } from "vitest";
import { pricesOn } from "@/lib/kpi/prices";
import { withPublicPrices } from "@/lib/kpi/withPublicPrices";
import { publicPrice } from "@/lib/prices/publicPrice";

const own = (day: string, model: string, input: string) => ({
  ...{ day, model, input, cached: input, output: "1", byList: false },
});
const known = "gpt-4o";
const price = publicPrice(known);
const inputOn = (prices: ReturnType<typeof withPublicPrices>, day: string, model = known) =>
  pricesOn({ prices }, day).get(model)?.input;

test("a firm's own price counts from its day on, the public one before it", () => {
  const prices = withPublicPrices([own("2026-03-02", known, "9")], [known], null);
  expect(inputOn(prices, "2026-03-01")).toBe(price?.input);
  expect(inputOn(prices, "2026-03-02")).toBe("9");
  expect(pricesOn({ prices }, "2026-03-01").get(known)?.byList).toBe(true);
  expect(pricesOn({ prices }, "2026-03-02").get(known)?.byList).toBe(false);
});

test("in the firm's currency at the rate of the day, before the first rate at that one", () => {
  const dollars = [
    { day: "2026-02-01", rate: "7" },
    { day: "2026-03-01", rate: "7.5" },
  ];
  const prices = withPublicPrices([own("2026-03-10", known, "9")], [known], dollars);
  const times = (rate: number) => String(Number(price?.input) * rate);
  expect(inputOn(prices, "2026-01-01")).toBe(times(7));
  expect(inputOn(prices, "2026-02-28")).toBe(times(7));
  expect(inputOn(prices, "2026-03-01")).toBe(times(7.5));
  expect(inputOn(prices, "2026-03-10")).toBe("9");
});

test("none without a rate, and none for a model that the list does not know", () => {
  expect(withPublicPrices([], [known], [])).toEqual([]);
  expect(withPublicPrices([], ["songyan-large"], null)).toEqual([]);
  expect(withPublicPrices([own("2026-03-02", "x", "1")], [], null)).toEqual([own("2026-03-02", "x", "1")]);
});
