import fc from "fast-check";
import { expect, test } from "vitest";
import { Exact } from "@/lib/kpi/exact";
import { inSmallestUnit } from "./inSmallestUnit";

test("three thirds of a yuan are a yuan", () => {
  expect(inSmallestUnit(["0.333333", "0.333333", "0.333334"], "CNY")).toEqual(["0.33", "0.34", "0.33"]);
  expect(inSmallestUnit(["0.5", "0.4"], "JPY")).toEqual(["1", "0"]);
});

test("what is shown adds up to what is shown, and none is off by more than one unit", () => {
  const amounts = fc.array(
    fc.integer({ min: -1e9, max: 1e9 }).map((units) => new Exact(units).div(1e6).toFixed()),
    {
      minLength: 1,
    },
  );
  fc.assert(
    fc.property(amounts, (parts) => {
      const shown = inSmallestUnit(parts, "CNY");
      const total = parts.reduce((sum, part) => sum.plus(part), new Exact(0)).toFixed();
      const added = shown.reduce((sum, part) => sum.plus(part), new Exact(0));
      expect(added.toFixed(2)).toBe(inSmallestUnit([total], "CNY")[0]);
      for (const [at, part] of parts.entries()) {
        expect(
          new Exact(part)
            .minus(shown[at] ?? "x")
            .abs()
            .lte("0.01"),
        ).toBe(true);
      }
    }),
  );
});
