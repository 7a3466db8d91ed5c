import { describe, expect, test } from "vitest";
import { z } from "zod";
import { cursorInstant, cursorParts, cursorText } from "./cursor";

const parts = z.tuple([cursorInstant, z.string()]);

describe("an instant of a cursor", () => {
  test.each([
    "2026-01-31 23:59:59.123456+00",
    "2024-02-29 00:00:00+00",
    "2026-03-01 08:00:00.5+05:45",
    "2000-01-01 00:00:00-11",
  ])("%s is one that the database writes", (text) => {
    expect(cursorParts(cursorText([text, "x"]), parts)).toEqual([text, "x"]);
  });

  // each is one that the database fails on
  test.each([
    ...[
      "2026-02-30 00:00:00+00",
      "2025-02-29 00:00:00+00",
      "2026-06-31 00:00:00+00",
      "0000-01-01 00:00:00+00",
    ],
    ...[
      "2026-01-01 24:30:00+00",
      "2026-01-01 00:60:00+00",
      "2026-01-01 00:00:00+23",
      "2026-01-01 00:00:00+16:00",
    ],
    ...["2026-01-01 00:00:00-15:99", "infinity", "2026-01-01"],
  ])("%s is refused", (text) => {
    expect(() => cursorParts(cursorText([text, "x"]), parts)).toThrow(
      "This cursor was not given by this list",
    );
  });
});
