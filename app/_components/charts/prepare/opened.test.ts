import { expect, test } from "vitest";
import { opened } from "./opened";

const week = { start: "2026-03-02", end: "2026-03-08" };

test("the days of a point go behind the question, by the list's own names for them", () => {
  expect(
    opened(
      {
        href: "/tea/processes/cases?counts=aar.numerator",
        list: "/api/v1/cases?counts=aar.numerator",
        days: ["closedFrom", "closedTo"],
      },
      week,
    ),
  ).toEqual({
    href: "/tea/processes/cases?counts=aar.numerator&closedFrom=2026-03-02&closedTo=2026-03-08",
    list: "/api/v1/cases?counts=aar.numerator&closedFrom=2026-03-02&closedTo=2026-03-08",
  });
});

test("a question without anything but its days", () => {
  const { list } = opened(
    { href: "/tea/money/orders", list: "/api/v1/costs/orders", days: ["from", "to"] },
    week,
  );
  expect(list).toBe("/api/v1/costs/orders?from=2026-03-02&to=2026-03-08");
});
