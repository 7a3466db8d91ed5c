import { expect, test } from "vitest";
import { readEvent } from "@/lib/events/readEvent";
import { stream } from "./stream";

test("every event of a stream is a good one, and the same seed gives the same", () => {
  const context = { now: new Date(), currency: "CNY", timezone: "UTC", hasRate: () => false };
  for (let seed = 0; seed < 50; seed++) {
    const events = stream({ seed, tag: "k", cases: 8 });
    const refused = events.filter((event) => {
      const reading = readEvent(event, context);
      return "refusal" in reading || reading.warnings.length > 0;
    });
    expect(refused).toEqual([]);
    expect(events).toEqual(stream({ seed, tag: "k", cases: 8 }));
  }
});
