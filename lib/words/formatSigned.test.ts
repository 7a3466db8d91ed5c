import { expect, test } from "vitest";
import { formatSigned } from "./formatSigned";
import { formatSignedMoney } from "./formatSignedMoney";

test("effects carry their sign, and what is shown as nothing has none", () => {
  expect([0.0241, -0.003, 0.0004, -0.0004, 0].map((effect) => formatSigned(effect, "en"))).toEqual([
    "+2.4",
    "−0.3",
    "0.0",
    "0.0",
    "0.0",
  ]);
  expect(formatSigned(0.0241234, "zh", 4)).toBe("+2.4123");
  expect(formatSigned(null, "en")).toBe("–");
});

test("money too", () => {
  expect(formatSignedMoney(-2.1, "CNY", "en")).toBe("−¥2.10");
  expect(formatSignedMoney(0.4, "CNY", "zh")).toBe("+¥0.40");
  expect(formatSignedMoney(-0.0001, "CNY", "en")).toBe("¥0.00");
});
