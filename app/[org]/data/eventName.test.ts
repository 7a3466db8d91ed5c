import { expect, test } from "vitest";
import { eventTypes } from "@/lib/events/event";
import { messagesOf } from "@/lib/words/messagesOf";
import { eventName } from "./eventName";

test("every type of event has words", () => {
  const names = eventTypes.map((type) => eventName(type));
  expect([...names].sort()).toEqual(Object.keys(messagesOf("en").data.event).sort());
  expect(eventName("case.unheard")).toBeNull();
});
