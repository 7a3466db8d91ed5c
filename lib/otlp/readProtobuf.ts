import { Fault } from "@/lib/contract/fault";
import { refusalOf, refuse } from "@/lib/events/refusal";
import { type Attributes, isRead, type Value } from "@/lib/otlp/attributes";
import { requestParts, requestSpans, spanAttributes } from "@/lib/otlp/limits";
import { readId, readOptionalId } from "@/lib/otlp/readId";
import { type FieldValue, NoMessage, readMessage } from "@/lib/otlp/readMessage";
import type { Sent, SentSpan } from "@/lib/otlp/sentSpan";
import { tooManySpans } from "@/lib/otlp/tooManySpans";

/**
 * The spans of an ExportTraceServiceRequest in protobuf. A span that cannot be read is refused, its neighbours are not.
 * Field numbers: opentelemetry-proto 1.x, collector/trace/v1 and trace/v1; what is not read from is passed over.
 * @throws Fault `malformed` when the bytes are no such request; `too-large` above 20,000 spans
 */
export function readProtobuf(body: Buffer): Sent {
  const request: Request = { sent: { spans: [], refused: [] }, parts: 0 };
  let place = 0;
  try {
    readMessage(body, (field, value) => {
      if (field === 1) readResourceSpans(bytesOf(value), `/resourceSpans/${place++}`, request);
    });
  } catch (thrown) {
    if (!(thrown instanceof NoMessage)) throw thrown;
    throw new Fault(
      "malformed",
      `The body is no ExportTraceServiceRequest in protobuf: it ${thrown.detail}.`,
    );
  }
  return request.sent;
}

interface Request {
  sent: Sent;
  /** resources, scopes and attributes so far */
  parts: number;
}

function countPart(request: Request): void {
  request.parts++;
  if (request.parts > requestParts) {
    const detail = `At most ${requestParts} attributes may come in one request: export smaller batches.`;
    throw new Fault("too-large", detail);
  }
}

function readResourceSpans(message: Buffer, pointer: string, request: Request): void {
  countPart(request);
  const { sent } = request;
  const resource = new Map<string, Value>();
  const scopes: Buffer[] = [];
  readMessage(message, (field, value) => {
    if (field === 1) readResource(bytesOf(value), resource, request);
    else if (field === 2) {
      countPart(request);
      scopes.push(bytesOf(value));
    }
  });
  scopes.forEach((scope, at) => {
    let place = 0;
    readMessage(scope, (field, value) => {
      if (field !== 2) return;
      if (sent.spans.length + sent.refused.length >= requestSpans) throw tooManySpans();
      trySpan(value, `${pointer}/scopeSpans/${at}/spans/${place++}`, resource, request);
    });
  });
}

function readResource(message: Buffer, resource: Map<string, Value>, request: Request): void {
  readMessage(message, (field, value) => {
    if (field === 1) readAttribute(bytesOf(value), resource, request);
  });
}

function trySpan(value: FieldValue, pointer: string, resource: Attributes, request: Request): void {
  const { sent } = request;
  try {
    sent.spans.push(readSpan(bytesOf(value), pointer, resource, request));
  } catch (thrown) {
    sent.refused.push(
      thrown instanceof NoMessage
        ? { code: "invalid", pointer, detail: `${thrown.detail} as a Span in protobuf` }
        : refusalOf(thrown, undefined),
    );
  }
}

function readSpan(message: Buffer, pointer: string, resource: Attributes, request: Request): SentSpan {
  const attributes = new Map<string, Value>();
  const sent: { [field: number]: FieldValue } = {};
  let failed = false;
  readMessage(message, (field, value) => {
    if (field === 9) readAttribute(bytesOf(value), attributes, request);
    else if (field === 15) failed = isError(bytesOf(value));
    else if (field <= 8) sent[field] = value;
  });
  return {
    pointer,
    traceId: readId(sent[1], 16, `${pointer}/traceId`),
    spanId: readId(sent[2], 8, `${pointer}/spanId`),
    parentSpanId: readOptionalId(sent[4], 8, `${pointer}/parentSpanId`),
    name: Buffer.isBuffer(sent[5]) ? sent[5].toString() : "",
    start: nanoseconds(sent[7], `${pointer}/startTimeUnixNano`),
    end: nanoseconds(sent[8], `${pointer}/endTimeUnixNano`),
    failed,
    attributes,
    resource,
  };
}

function nanoseconds(value: FieldValue | undefined, pointer: string): bigint {
  return typeof value === "bigint" ? value : refuse(pointer, "must be given, as fixed64");
}

/** Status: `code` 2 is an error. Its message may be anything, and is not read. */
function isError(message: Buffer): boolean {
  let code: FieldValue = 0;
  readMessage(message, (field, value) => {
    if (field === 3) code = value;
  });
  return Number(code) === 2;
}

/** KeyValue: the value is opened only where something is read from it. */
function readAttribute(message: Buffer, attributes: Map<string, Value>, request: Request): void {
  countPart(request);
  let name = "";
  let sent: Buffer | null = null;
  readMessage(message, (field, value) => {
    if (field === 1) name = bytesOf(value).toString();
    else if (field === 2) sent = bytesOf(value);
  });
  if (sent === null || !isRead(name) || attributes.has(name) || attributes.size >= spanAttributes) return;
  const value = readValue(sent);
  if (value !== null) attributes.set(name, value);
}

/** AnyValue: texts, truth values and numbers; lists, maps and bytes are null. */
function readValue(message: Buffer): Value | null {
  let found: Value | null = null;
  readMessage(message, (field, value) => {
    if (field === 1) found = bytesOf(value).toString();
    else if (field === 2) found = Number(value) !== 0;
    else if (field === 3 && !Buffer.isBuffer(value)) found = wholeNumber(BigInt.asIntN(64, BigInt(value)));
    else if (field === 4 && typeof value === "bigint") found = double(value);
    else found = null;
  });
  return found;
}

function wholeNumber(value: bigint): Value {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

function double(bits: bigint): number | null {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, bits);
  const number = view.getFloat64(0);
  return Number.isFinite(number) ? number : null;
}

function bytesOf(value: FieldValue): Buffer {
  if (Buffer.isBuffer(value)) return value;
  throw new NoMessage("has a number where a message or a text belongs");
}
