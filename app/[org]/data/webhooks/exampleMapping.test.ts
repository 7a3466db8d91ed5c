import { expect, test } from "vitest";
import { readEvent } from "@/lib/events/readEvent";
import { parseHookMapping } from "@/lib/hooks/parseHookMapping";
import { readHookBody } from "@/lib/hooks/readHookBody";
import { exampleBody, exampleMapping } from "./exampleMapping";

test("the example gives two good events", () => {
  const now = new Date("2026-03-02T09:01:30Z");
  const context = { now, currency: "CNY", timezone: "UTC", hasRate: () => false };
  const items = readHookBody(Buffer.from(exampleBody(now.toISOString())), {
    mapping: parseHookMapping(JSON.parse(exampleMapping), "desk"),
    source: "desk",
    webhookId: "m",
  });
  const read = [...items].map((item) => ("value" in item ? readEvent(item.value, context) : item));
  expect(read).toMatchObject([
    { event: { type: "case.step", case: "4711", actorKind: "agent" }, warnings: [] },
    { event: { type: "case.closed", case: "4711" }, warnings: [] },
  ]);
});
