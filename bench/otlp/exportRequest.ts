import type { Span } from "@/bench/otlp/spans";

/** What an exporter sends: a request with these spans, in OTLP/JSON. */
export function asJson(spans: readonly Span[]): Buffer {
  return Buffer.from(JSON.stringify({ resourceSpans: [{ resource, scopeSpans: [{ scope, spans }] }] }));
}

/** The same in protobuf, by the numbers of opentelemetry-proto 1. */
export function asProtobuf(spans: readonly Span[]): Buffer {
  const scoped = [
    text(1, message([text(1, Buffer.from(scope.name))])),
    ...spans.map((each) => text(2, span(each))),
  ];
  const described = message(resource.attributes.map((each) => text(1, attribute(each))));
  return message([text(1, message([text(1, described), text(2, message(scoped))]))]);
}

const resource = {
  attributes: [
    { key: "service.name", value: { stringValue: "support-bot" } },
    { key: "handover.process", value: { stringValue: "support" } },
  ],
};
const scope = { name: "bench" };

function span(each: Span): Buffer {
  return message([
    text(1, Buffer.from(each.traceId, "hex")),
    text(2, Buffer.from(each.spanId, "hex")),
    ...(each.parentSpanId ? [text(4, Buffer.from(each.parentSpanId, "hex"))] : []),
    text(5, Buffer.from(each.name)),
    varint(6 * 8),
    varint(each.kind),
    fixed(7, each.startTimeUnixNano),
    fixed(8, each.endTimeUnixNano),
    ...each.attributes.map((given) => text(9, attribute(given))),
  ]);
}

function attribute({ key, value }: Span["attributes"][number]): Buffer {
  const written =
    "stringValue" in value
      ? text(1, Buffer.from(value.stringValue))
      : Buffer.concat([varint(3 * 8), varint(Number(value.intValue))]);
  return message([text(1, Buffer.from(key)), text(2, written)]);
}

function message(fields: readonly Buffer[]): Buffer {
  return Buffer.concat(fields);
}

function text(field: number, bytes: Buffer): Buffer {
  return Buffer.concat([varint(field * 8 + 2), varint(bytes.length), bytes]);
}

function fixed(field: number, nanoseconds: string): Buffer {
  const bytes = Buffer.alloc(9);
  bytes[0] = field * 8 + 1;
  bytes.writeBigUInt64LE(BigInt(nanoseconds), 1);
  return bytes;
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return Buffer.from([...bytes, rest]);
}
