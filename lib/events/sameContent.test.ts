import { expect, test } from "vitest";
import { eventOf } from "@/lib/events/eventOf";
import { sameContent } from "@/lib/events/sameContent";

const event = eventOf("shop", "e1", "order.paid", "2026-03-02T09:01:00.000000Z");

test("equal in every value", () => {
  expect(sameContent({ ...event, amount: "1" }, { ...event, amount: "1" })).toBe(true);
});

test("one value makes it another content, null too", () => {
  expect(sameContent({ ...event, amount: "0" }, event)).toBe(false);
  expect(sameContent(event, { ...event, time: "2026-03-02T09:01:00.000001Z" })).toBe(false);
});
