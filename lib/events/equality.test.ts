import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { arbitraryDamage } from "@/lib/events/arbitraryDamage";
import { arbitraryEvent } from "@/lib/events/arbitraryEvent";
import { eventTypes } from "@/lib/events/event";
import { readEvent } from "@/lib/events/readEvent";
import { sameContent } from "@/lib/events/sameContent";
import { eventSchema } from "@/lib/events/schema";

const context = {
  now: new Date("2026-03-10T00:00:00Z"),
  currency: "EUR",
  timezone: "Asia/Shanghai",
  hasRate: () => true,
};

const good = { numRuns: 500 };
const damaged = { numRuns: 2_500 };

test("every good event passes both readers", () => {
  fc.assert(
    fc.property(arbitraryEvent(), (input) => {
      expect(eventSchema.safeParse(input).error).toBeUndefined();
      expect(readEvent(input, context)).toHaveProperty("event");
    }),
    good,
  );
});

test("both readers give the same verdict on a damaged event, and the fault of one is among those of the other", () => {
  const seen = { taken: 0, refused: 0 };
  fc.assert(
    fc.property(arbitraryDamage(), (input) => {
      const schema = eventSchema.safeParse(input);
      const reading = readEvent(input, context);
      const invalid = "refusal" in reading && reading.refusal.code === "invalid";
      if ("event" in reading) seen.taken++;
      else seen.refused++;
      if ("event" in reading) expect(schema.error).toBeUndefined();
      if (schema.success) expect(invalid ? reading : null).toBeNull();
      if (invalid && schema.error) {
        const places = schema.error.issues.map((issue) => `/${issue.path.join("/")}`);
        const place = reading.refusal.pointer || "/";
        if (!places.includes("/type") && !acrossKeys.includes(place)) expect(places).toContain(place);
      }
    }),
    damaged,
  );
  expect(seen.taken).toBeGreaterThan(150);
  expect(seen.refused).toBeGreaterThan(150);
});

test("both readers read the same texts", () => {
  fc.assert(
    fc.property(arbitraryEvent(), (input) => {
      const wire = eventSchema.parse(input);
      const reading = readEvent(input, context);
      if (!("event" in reading)) throw new Error("refused");
      expect([reading.event.id, reading.event.source]).toEqual([wire.id, wire.source]);
      if ("case" in wire.data && wire.data.case) expect(reading.event.case).toBe(wire.data.case);
    }),
    { numRuns: 300 },
  );
});

test("reading twice, from JSON, with other spellings, gives the same content", () => {
  fc.assert(
    fc.property(arbitraryEvent(), (input) => {
      const one = readEvent(input, context);
      const other = readEvent(JSON.parse(JSON.stringify({ ...input, id: ` ${String(input.id)} ` })), context);
      if (!("event" in one && "event" in other)) throw new Error("refused");
      expect(sameContent(one.event, other.event)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("anything at all is answered, never thrown over", () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (input) => {
      expect(readEvent(input, context)).toHaveProperty("refusal");
    }),
    { numRuns: 500 },
  );
});

test("the schema can be described as JSON Schema, a member for each type", () => {
  const described = z.toJSONSchema(eventSchema, { io: "input" });
  expect(described.oneOf?.map((member) => (typeof member === "object" ? member.title : null))).toEqual([
    ...eventTypes,
  ]);
  expect(JSON.stringify(described)).not.toContain("additionalProperties");
});

/** What compares two keys is not looked at by the schema while there are other faults; nor is anything without a type. */
const acrossKeys = ["/data/touch", "/data/from", "/data/to", "/data/usage/cachedInputTokens"];
