import fc from "fast-check";
import { expect, test } from "vitest";
import { Exact } from "@/lib/kpi/exact";
import { paysUpTo, stillPays } from "@/lib/tokens/stillPays";

/** By hand 10; with the agent 4, of which 1 for the model and 3 for the review. */
const costs = { people: new Exact(10), way: new Exact(4), model: new Exact(1) };

test("it pays while the model costs less than what is left of the cost by hand", () => {
  expect(stillPays(costs, new Exact(1))).toBe(true);
  expect(stillPays(costs, new Exact("6.99"))).toBe(true);
  expect(stillPays(costs, new Exact(7))).toBe(false);
  expect(paysUpTo(costs)?.toFixed()).toBe("7");
  expect(paysUpTo({ ...costs, people: new Exact(2) })?.toFixed()).toBe("0");
});

test("what is not known is neither", () => {
  expect(stillPays({ ...costs, people: null }, new Exact(1))).toBeNull();
  expect(stillPays({ ...costs, way: null }, new Exact(1))).toBeNull();
  expect(stillPays(costs, null)).toBeNull();
  expect(paysUpTo({ ...costs, way: null })).toBeNull();
  // a model that costs nothing costs nothing at any multiple
  expect(paysUpTo({ ...costs, model: new Exact(0) })).toBeNull();
});

test("under the multiple it pays, from it on it does not", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.nat(1000),
      fc.integer({ min: 1, max: 100 }),
      (people, rest, model) => {
        const given = { people: new Exact(people), way: new Exact(rest + model), model: new Exact(model) };
        const most = paysUpTo(given) ?? new Exact(-1);
        // a hair above: a quotient is rounded to 40 digits
        expect(stillPays(given, given.model.times(most).plus("1e-20"))).toBe(false);
        if (most.gt(0)) expect(stillPays(given, given.model.times(most).times("0.999"))).toBe(true);
      },
    ),
  );
});
