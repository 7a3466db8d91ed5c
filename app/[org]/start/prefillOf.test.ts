import { expect, test } from "vitest";
import { prefillOf, prefillSearch } from "./prefillOf";

const five = { people: "30", pay: "9000", sales: "50万", margin: "45", ads: "40,000" };

test("what an address brings stands in the fields as it was typed", () => {
  expect(prefillOf(five, "CNY")).toEqual({ values: five, otherCurrency: null });
  expect(prefillOf({ ...five, currency: "CNY" }, "CNY").otherCurrency).toBeNull();
});

test("amounts in another currency are left out and said to be; people and margin stay", () => {
  expect(prefillOf({ ...five, currency: "EUR" }, "CNY")).toEqual({
    values: { people: "30", margin: "45" },
    otherCurrency: "EUR",
  });
});

test("what cannot be read is left out, good beside it is kept", () => {
  const bad = { people: "-3", pay: "x", sales: ["1", "2"], margin: "101", ads: "7", currency: "<b>" };
  expect(prefillOf(bad, "CNY")).toEqual({ values: { ads: "7" }, otherCurrency: null });
});

test("it is carried on by the address, without anything else of it", () => {
  expect(prefillSearch({ ...five, as: "owner", currency: "CNY" })).toBe(
    "people=30&pay=9000&sales=50%E4%B8%87&margin=45&ads=40%2C000&currency=CNY",
  );
});
