import fc from "fast-check";
import { expect, test } from "vitest";
import { Exact, sixDecimals, sum, zero } from "@/lib/kpi/exact";
import { roundedParts } from "@/lib/tokens/roundedParts";

test("parts add up to the rounded sum, and none is off by more than a millionth", () => {
  const amount = fc
    .tuple(fc.nat(10 ** 9), fc.constantFrom(1, 3, 7, 10 ** 9))
    .map(([a, b]) => new Exact(a).div(b));
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 20 }), (amounts) => {
      const { parts, sum: whole } = roundedParts(amounts);
      expect(sum(parts.map((part) => new Exact(part))).toFixed()).toBe(whole);
      expect(whole).toBe(sixDecimals(sum(amounts)).toFixed());
      for (const [at, part] of parts.entries())
        expect(
          new Exact(part)
            .minus(amounts[at] ?? zero)
            .abs()
            .lte("0.000001"),
        ).toBe(true);
    }),
  );
});
