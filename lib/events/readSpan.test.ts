import { expect, test } from "vitest";
import { readSpan } from "@/lib/events/readSpan";

test("both days or neither", () => {
  expect(readSpan(undefined, null)).toEqual([null, null]);
  expect(readSpan("2026-03-01", "2026-03-01")).toEqual(["2026-03-01", "2026-03-01"]);
});

test("at most 3,660 days, both included", () => {
  expect(readSpan("2000-01-01", "2010-01-07")).toEqual(["2000-01-01", "2010-01-07"]);
  expect(() => readSpan("2000-01-01", "2010-01-08")).toThrow(
    expect.objectContaining({ pointer: "/data/to" }),
  );
});

test.each([
  ["2026-03-01", undefined, "/data/to"],
  [undefined, "2026-03-01", "/data/from"],
  ["2026-03-02", "2026-03-01", "/data/to"],
  ["2026-02-29", "2026-03-01", "/data/from"],
  ["2026-02-01", "2026-02-30", "/data/to"],
  ["2026-02-01T00:00:00Z", "2026-02-30", "/data/from"],
  ["1999-12-31", "2000-01-01", "/data/from"],
  ["0000-01-01", "0000-01-01", "/data/from"],
  [20260201, "2026-02-02", "/data/from"],
])("%j to %j is refused", (from, to, pointer) => {
  expect(() => readSpan(from, to)).toThrow(expect.objectContaining({ code: "invalid", pointer }));
});
