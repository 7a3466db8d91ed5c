import { expect, test } from "vitest";
import { daySchema } from "@/lib/contract/daySchema";
import { periods } from "@/lib/kpi/periods";

test.each(["1900-01-01", "2024-02-29", "2999-12-31"])("%s is a day", (day) => {
  expect(daySchema.parse(day)).toBe(day);
});

test.each(["9999-12-31", "3000-01-01", "0001-01-01", "1899-12-31", "2026-02-30", "2026-3-2", ""])(
  "%s is none to ask for",
  (day) => {
    expect(daySchema.safeParse(day).success).toBe(false);
  },
);

test("periods end, whatever the year", () => {
  expect(periods("9999-12-30", "9999-12-31", "day")).toHaveLength(2);
  expect(periods("9999-12-31", "9999-12-31", "total")).toHaveLength(1);
});
