import { expect, test } from "vitest";
import { figureLine } from "@/lib/mcp/figureLine";

test("what is not known is told as unknown, and why; a cost without any price is not told as 0", () => {
  expect(figureLine("cts", { value: null, denominator: 0 }, "CNY")).toContain("No order was placed");
  const unpriced = figureLine("cts", { value: 0, numerator: 0, denominator: 3, completeness: 0 }, "CNY");
  expect(unpriced).toMatch(/unknown\. .* no price yet\.$/);
  expect(figureLine("cts", { value: 0, completeness: 1 }, "CNY")).toContain("¥0.00");
});
