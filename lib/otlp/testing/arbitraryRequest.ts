import fc from "fast-check";
import { aliases } from "@/lib/otlp/aliases";

/**
 * An ExportTraceServiceRequest in OTLP/JSON, with whatever the protocol has: attributes that are read and that are not,
 * lists and maps, events, statuses; times of 64 bits as their digits.
 */
export function arbitraryRequest() {
  return fc.record({ resourceSpans: fc.array(resourceSpans, { maxLength: 3 }) });
}

const hex = (bytes: number) =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((id) => {
    // an id of noughts is none
    id[0] = (id[0] ?? 0) | 1;
    return Buffer.from(id).toString("hex");
  });
const read = Object.values(aliases).flat();
const text = fc.string({ unit: "grapheme", maxLength: 20 });
const digits = fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }).map(String);
const anyValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.record({ stringValue: text }),
    fc.record({ boolValue: fc.boolean() }),
    fc.record({ intValue: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String) }),
    // JSON has no way to write −0
    fc.record({
      doubleValue: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    }),
    fc.record({ arrayValue: fc.record({ values: fc.array(tie("value"), { maxLength: 3 }) }) }),
    fc.record({ kvlistValue: fc.record({ values: fc.array(pairOf(tie("value")), { maxLength: 3 }) }) }),
  ),
})).value;
const attributes = fc.array(pairOf(anyValue), { maxLength: 12 });
const span = fc.record(
  {
    traceId: hex(16),
    spanId: hex(8),
    parentSpanId: hex(8),
    traceState: text,
    name: text,
    kind: fc.nat(5),
    startTimeUnixNano: digits,
    endTimeUnixNano: digits,
    attributes,
    droppedAttributesCount: fc.nat(),
    events: fc.array(fc.record({ timeUnixNano: digits, name: text, attributes }), { maxLength: 2 }),
    status: fc.record({ code: fc.nat(2), message: text }),
    flags: fc.nat(),
  },
  { requiredKeys: ["traceId", "spanId", "startTimeUnixNano", "endTimeUnixNano"] },
);
const scopeSpans = fc.record({
  scope: fc.record({ name: text, version: text, attributes }),
  spans: fc.array(span, { maxLength: 4 }),
});
const resourceSpans = fc.record(
  {
    resource: fc.record({ attributes }),
    scopeSpans: fc.array(scopeSpans, { maxLength: 3 }),
    schemaUrl: text,
  },
  { requiredKeys: ["scopeSpans"] },
);

function pairOf(value: fc.Arbitrary<unknown>) {
  return fc.record({ key: fc.oneof(fc.constantFrom(...read), text), value });
}
