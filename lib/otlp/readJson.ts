import { Fault } from "@/lib/contract/fault";
import { readJsonText } from "@/lib/events/readJsonText";
import { refusalOf, refuse } from "@/lib/events/refusal";
import { type Attributes, isRead, type Value } from "@/lib/otlp/attributes";
import { requestSpans, spanAttributes } from "@/lib/otlp/limits";
import { readId, readOptionalId } from "@/lib/otlp/readId";
import type { Sent, SentSpan } from "@/lib/otlp/sentSpan";
import { tooManySpans } from "@/lib/otlp/tooManySpans";

/**
 * The spans of an ExportTraceServiceRequest in OTLP/JSON. A span that cannot be read is refused, its neighbours are not.
 * Taken beside what OTLP/JSON says: names with underscores, ids in base64, enums by name, as protobuf's own JSON has them;
 * numbers of 64 bits as JSON numbers, of which no digit is lost.
 * @throws Fault `malformed` when the body is no such request; `too-large` above 20,000 spans
 */
export function readJson(body: Buffer): Sent {
  return readRequest(parsedJson(body));
}

/**
 * Any JSON, the digits of numbers that a double cannot hold as a text.
 * @throws Fault `malformed`
 */
export function parsedJson(body: Buffer): unknown {
  const parsed = readJsonText(body, 0, body.length, (digits) => `"${digits}"`);
  if ("value" in parsed) return parsed.value;
  const { line, column, detail } = parsed.fault;
  throw new Fault("malformed", `The body is not JSON: line ${line}, column ${column}: ${detail}.`);
}

/** A request that was parsed; throws as `readJson` does. */
export function readRequest(value: unknown): Sent {
  const sent: Sent = { spans: [], refused: [] };
  const request = objectAt(value, "");
  for (const [at, resourceSpans] of listAt(request, "resourceSpans", "resource_spans", "").entries()) {
    readResourceSpans(resourceSpans, `/resourceSpans/${at}`, sent);
  }
  return sent;
}

function readResourceSpans(value: unknown, pointer: string, sent: Sent): void {
  const given = objectAt(value, pointer);
  const described = isObject(given.resource) ? given.resource : {};
  const resource = attributesOf(described.attributes);
  for (const [at, scope] of listAt(given, "scopeSpans", "scope_spans", pointer).entries()) {
    const where = `${pointer}/scopeSpans/${at}`;
    for (const [place, span] of listAt(objectAt(scope, where), "spans", "spans", where).entries()) {
      if (sent.spans.length + sent.refused.length >= requestSpans) throw tooManySpans();
      try {
        sent.spans.push(readSpan(span, `${where}/spans/${place}`, resource));
      } catch (thrown) {
        sent.refused.push(refusalOf(thrown, undefined));
      }
    }
  }
}

function readSpan(value: unknown, pointer: string, resource: Attributes): SentSpan {
  if (!isObject(value)) return refuse(pointer, "must be an object");
  const { name, status } = value;
  return {
    pointer,
    traceId: readId(value.traceId ?? value.trace_id, 16, `${pointer}/traceId`),
    spanId: readId(value.spanId ?? value.span_id, 8, `${pointer}/spanId`),
    parentSpanId: readOptionalId(value.parentSpanId ?? value.parent_span_id, 8, `${pointer}/parentSpanId`),
    name: typeof name === "string" ? name : "",
    start: nanoseconds(value.startTimeUnixNano ?? value.start_time_unix_nano, `${pointer}/startTimeUnixNano`),
    end: nanoseconds(value.endTimeUnixNano ?? value.end_time_unix_nano, `${pointer}/endTimeUnixNano`),
    failed: isObject(status) && (status.code === 2 || status.code === "STATUS_CODE_ERROR"),
    attributes: attributesOf(value.attributes),
    resource,
  };
}

function nanoseconds(value: unknown, pointer: string): bigint {
  const digits = typeof value === "number" ? String(value) : value;
  if (typeof digits === "string" && /^\d{1,20}$/.test(digits)) return BigInt(digits);
  return refuse(pointer, "must be nanoseconds since 1970, as a number or its digits");
}

function attributesOf(list: unknown): Attributes {
  const attributes = new Map<string, Value>();
  if (!Array.isArray(list)) return attributes;
  for (const pair of list) {
    if (attributes.size >= spanAttributes) break;
    if (!isObject(pair) || typeof pair.key !== "string" || !isRead(pair.key) || attributes.has(pair.key))
      continue;
    const value = anyValue(pair.value);
    if (value !== null) attributes.set(pair.key, value);
  }
  return attributes;
}

/** AnyValue: texts, truth values and numbers; anything else is null. */
function anyValue(value: unknown): Value | null {
  if (!isObject(value)) return null;
  const text = value.stringValue ?? value.string_value;
  if (typeof text === "string") return text;
  const truth = value.boolValue ?? value.bool_value;
  if (typeof truth === "boolean") return truth;
  const whole = value.intValue ?? value.int_value;
  if (typeof whole === "number" || (typeof whole === "string" && /^-?\d{1,19}$/.test(whole))) {
    return Number.isSafeInteger(Number(whole)) ? Number(whole) : String(whole);
  }
  const number = value.doubleValue ?? value.double_value;
  const double = typeof number === "string" && number !== "" ? Number(number) : number;
  return typeof double === "number" && Number.isFinite(double) ? double : null;
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function objectAt(value: unknown, pointer: string): Fields {
  return isObject(value) ? value : malformed(pointer, "must be an object");
}

/** Nothing and null are an empty list, as in protobuf's JSON. */
function listAt(fields: Fields, name: string, alias: string, pointer: string): readonly unknown[] {
  const list = fields[name] ?? fields[alias] ?? [];
  return Array.isArray(list) ? list : malformed(`${pointer}/${name}`, "must be a list");
}

function malformed(pointer: string, detail: string): never {
  throw new Fault(
    "malformed",
    `The body is no ExportTraceServiceRequest in JSON: ${pointer || "it"} ${detail}.`,
  );
}
