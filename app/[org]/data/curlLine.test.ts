import { expect, test } from "vitest";
import { readEvent } from "@/lib/events/readEvent";
import { curlLine } from "./curlLine";

const now = new Date("2026-03-02T09:01:30Z");
const line = curlLine({ address: "https://handover.example", key: "ho_live_x", now });

function events(): { id: string; data: Record<string, unknown> }[] {
  return JSON.parse(/-d '(.*)'$/s.exec(line)?.[1] ?? "");
}

test("it goes to this server with the key", () => {
  expect(line).toContain("curl https://handover.example/api/v1/events ");
  expect(line).toContain("Authorization: Bearer ho_live_x'");
});

test("its events are taken in", () => {
  const context = { now, currency: "CNY", timezone: "Asia/Shanghai", hasRate: () => false };
  const read = events().map((event) => readEvent(event, context));
  expect(read.map((result) => "event" in result && result.event.type)).toEqual([
    "case.opened",
    "case.step",
    "case.closed",
  ]);
  expect(read.some((result) => "warnings" in result && result.warnings.length > 0)).toBe(false);
});

test("nothing in it ends the quotes of a shell", () => {
  expect(line.split("'")).toHaveLength(7);
});
