import { expect, test } from "vitest";
import { sampleEvents } from "./sampleEvents";

test("in English no name is left in Chinese", () => {
  const events = sampleEvents({
    now: new Date("2026-11-20T13:00:00Z"),
    timezone: "Asia/Shanghai",
    locale: "en",
  });
  const left = new Set<string>();
  for (const { data } of events) {
    for (const text of JSON.stringify(data).match(/[^"]*\p{Script=Han}[^"]*/gu) ?? []) left.add(text);
  }
  expect([...left]).toEqual([]);
});
