import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysInclusive } from "@/lib/calendar/days";
import { periods } from "@/lib/kpi/periods";

const range = (start: string, end: string) => ({ start, end });

test("the whole range is one period of the total", () => {
  expect(periods("2026-03-04", "2026-05-10", "total")).toEqual([range("2026-03-04", "2026-05-10")]);
});

test("every day is a period", () => {
  expect(periods("2024-02-28", "2024-03-01", "day")).toEqual([
    range("2024-02-28", "2024-02-28"),
    range("2024-02-29", "2024-02-29"),
    range("2024-03-01", "2024-03-01"),
  ]);
});

test("weeks begin on Monday, over the end of a year too, and are clipped at both ends", () => {
  expect(periods("2025-12-24", "2026-01-06", "week")).toEqual([
    range("2025-12-24", "2025-12-28"),
    range("2025-12-29", "2026-01-04"),
    range("2026-01-05", "2026-01-06"),
  ]);
  expect(periods("2026-03-02", "2026-03-08", "week")).toEqual([range("2026-03-02", "2026-03-08")]);
  expect(periods("2026-03-08", "2026-03-09", "week")).toEqual([
    range("2026-03-08", "2026-03-08"),
    range("2026-03-09", "2026-03-09"),
  ]);
});

test("months end on their own last day, and are clipped", () => {
  expect(periods("2024-01-31", "2024-03-01", "month")).toEqual([
    range("2024-01-31", "2024-01-31"),
    range("2024-02-01", "2024-02-29"),
    range("2024-03-01", "2024-03-01"),
  ]);
  expect(periods("2025-12-01", "2026-01-31", "month")).toHaveLength(2);
});

test("whatever the range, periods follow each other without a gap or an overlap", () => {
  const interval = fc.constantFrom("day" as const, "week" as const, "month" as const);
  fc.assert(
    fc.property(fc.nat(9_000), fc.nat(500), interval, (first, length, by) => {
      const from = addDays("2003-05-01", first);
      const to = addDays(from, length);
      const found = periods(from, to, by);
      expect(found[0]?.start).toBe(from);
      expect(found.at(-1)?.end).toBe(to);
      for (const [index, { start, end }] of found.entries()) {
        expect(daysInclusive(start, end)).toBeGreaterThan(0);
        if (index > 0) expect(start).toBe(addDays(found[index - 1]?.end ?? "", 1));
        // an ISO week begins on the day whose distance to a known Monday is a multiple of seven
        const natural = by === "week" ? daysInclusive("2001-01-01", start) % 7 === 1 : start.endsWith("-01");
        if (index > 0 && by !== "day") expect(natural).toBe(true);
      }
    }),
  );
});
