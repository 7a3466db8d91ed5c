import fc from "fast-check";
import { expect, test } from "vitest";
import { littleSum } from "./littleSum";
import { type Query, readSum } from "./readSum";
import { askedFields, assumedFields } from "./sumFields";
import { carriedCurrency, carriedNumbers, sumQuery } from "./sumQuery";

const typed = { people: "30", pay: "8000", sales: "120万", margin: "30%", ads: "24,000" };

test("without a number it is an example in the currency of the language", () => {
  expect(readSum({}, "zh")).toMatchObject({ ofExample: askedFields, currency: "CNY", problems: {} });
  expect(readSum({}, "en")).toMatchObject({ ofExample: askedFields, currency: "USD", chosen: false });
  expect(readSum({ currency: "JPY" }, "en").values?.pay).toBe("300000");
});

test("what is typed is shown again as it was, and read as numbers", () => {
  const read = readSum({ ...typed, currency: "EUR" }, "zh");
  expect(read).toMatchObject({ ofExample: [], currency: "EUR", chosen: true, texts: typed, problems: {} });
  expect(read.values).toEqual({
    ...{ people: "30", pay: "8000", sales: "1200000", margin: "30", ads: "24000" },
    ...{ load: "1.67", service: "10", handed: "60", agents: "10" },
  });
});

test("what is wrong is named and what is right beside it kept", () => {
  const read = readSum({ people: "0", pay: "a lot", sales: "5", margin: "101", ads: "" }, "en");
  expect(read.problems).toEqual({ people: "wrong", pay: "wrong", margin: "wrong", ads: "missing" });
  expect(read).toMatchObject({ values: null, texts: { people: "0", pay: "a lot", sales: "5", ads: "" } });
  expect(readSum({ ...typed, load: "9" }, "en").problems).toEqual({ load: "wrong" });
});

test("what the address does not name is the example's, and its address does not name it either", () => {
  const { ofExample, values } = readSum({ pay: "9000", currency: "JPY" }, "en");
  expect(ofExample).toEqual(["people", "sales", "margin", "ads"]);
  expect(values).toMatchObject({ pay: "9000", sales: "50000000" });
  expect(values && sumQuery(values, "JPY", ofExample)).toBe("pay=9000&currency=JPY");
});

test("an unknown currency is that of the language, and of a name that comes twice the first counts", () => {
  expect(readSum({ currency: "BTC" }, "zh").currency).toBe("CNY");
  expect(readSum({ ...typed, people: ["4", "5"] }, "en").values?.people).toBe("4");
});

test("the address of a sum brings the same sum back", () => {
  const { values } = readSum({ ...typed, service: "20" }, "en");
  if (!values) throw new Error("it is right");
  const query = sumQuery(values, "GBP");
  expect(query).toBe("people=30&pay=8000&sales=1200000&margin=30&ads=24000&service=20&currency=GBP");
  expect(readSum(Object.fromEntries(new URLSearchParams(query)), "zh")).toMatchObject({
    values,
    currency: "GBP",
  });
});

test("a new organisation is brought only what was typed and is right", () => {
  expect(carriedNumbers({ ...typed, ads: "x", slug: "no" })).toBe(
    "people=30&pay=8000&sales=1200000&margin=30",
  );
  expect(carriedNumbers({})).toBe("");
  expect([carriedCurrency({ currency: "EUR" }), carriedCurrency({ currency: "nothing" })]).toEqual([
    "EUR",
    null,
  ]);
});

test("whatever an address holds, there are numbers or words, never NaN", () => {
  const text = fc.oneof(
    fc.string(),
    fc.double().map(String),
    fc.constantFrom("0", "1", "100", "1e400", "-0"),
  );
  const query = fc.record(
    Object.fromEntries([...askedFields, ...assumedFields, "currency"].map((name) => [name, text])),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(query, (asked) => {
      const { values, problems } = readSum(asked as Query, "en");
      expect(values === null).toBe(Object.keys(problems).length > 0);
      if (values) expect(JSON.stringify(littleSum(values))).not.toMatch(/NaN|Infinity/);
    }),
    { numRuns: 300 },
  );
});
