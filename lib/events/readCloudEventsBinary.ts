import type { SyntaxFault } from "@/lib/events/findSyntaxError";
import type { Item } from "@/lib/events/item";
import { eventBytes } from "@/lib/events/limits";
import { idOf } from "@/lib/events/readEvent";
import { readJsonText } from "@/lib/events/readJsonText";
import { refusalOf, refuse } from "@/lib/events/refusal";
import { tooLarge } from "@/lib/events/tooLarge";

/** Whether a request carries a CloudEvent in binary mode, or means to. */
export function isBinaryMode(headers: Headers): boolean {
  for (const name of headers.keys()) if (name.startsWith("ce-")) return true;
  return false;
}

/**
 * The event of a request in binary mode of CloudEvents 1.0: its attributes in `ce-` headers, its data as the JSON of the
 * body. https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md#31-binary-content-mode
 */
export function readCloudEventsBinary(
  headers: Headers,
  body: Uint8Array,
): { item: Item } | { unreadable: SyntaxFault } {
  const event: { [attribute: string]: unknown } = {};
  try {
    for (const [header, sent] of headers) {
      if (header.startsWith("ce-")) event[header.slice(3)] = decoded(header.slice(3), sent);
    }
    if (event.specversion !== "1.0") refuse("/specversion", 'must be "1.0", in the header ce-specversion');
  } catch (thrown) {
    return { item: { index: 0, refusal: refusalOf(thrown, idOf(event)) } };
  }
  if (body.length > eventBytes) return { item: { index: 0, refusal: tooLarge(idOf(event)) } };
  if (body.length === 0) return { item: { index: 0, value: event } };
  const parsed = readJsonText(Buffer.from(body.buffer, body.byteOffset, body.byteLength));
  if ("fault" in parsed) return { unreadable: parsed.fault };
  const data = parsed.value;
  if (isEnvelope(data)) return { unreadable: { line: 1, column: 1, detail: wholeEvent } };
  return { item: { index: 0, value: { ...event, data } } };
}

const wholeEvent =
  "with ce- headers the body is the data of one event, and here it holds whole events: leave the headers out, and " +
  "send CloudEvents as application/cloudevents+json or application/cloudevents-batch+json";

/** An array, or an object with an event's own attributes. */
function isEnvelope(data: unknown): boolean {
  if (Array.isArray(data)) return true;
  return typeof data === "object" && data !== null && Object.hasOwn(data, "specversion");
}

/** A header's value, unquoted (RFC 9110, 5.6.4) and percent-decoded. A header that is sent twice comes joined by ", ". */
function decoded(name: string, sent: string): string {
  const pointer = `/${name}`;
  if (!/^[a-z0-9]+$/.test(name)) refuse(pointer, "is no name of a CloudEvents attribute");
  const quoted = /^"(.*)"$/.exec(sent)?.[1];
  const plain = quoted === undefined ? sent : quoted.replace(/\\(.)/g, "$1");
  if (quoted === undefined && plain.includes(", ")) {
    refuse(pointer, "must be sent once, with blanks and what is not ASCII percent-encoded");
  }
  if (!/^[\x20-\x7e]*$/.test(plain)) refuse(pointer, "must be percent-encoded (UTF-8) where it is not ASCII");
  try {
    return decodeURIComponent(plain);
  } catch {
    return refuse(pointer, "holds a %-sequence that is not UTF-8: encode it with encodeURIComponent");
  }
}
