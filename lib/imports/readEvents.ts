import type { Item } from "@/lib/events/item";
import { bodyEvents, eventBytes } from "@/lib/events/limits";
import { readJson } from "@/lib/events/readJson";
import { readLines } from "@/lib/events/readLines";
import { unpackCloudEvent } from "@/lib/events/unpackCloudEvent";
import { collected } from "./collected";
import { decodeText } from "./decodeText";
import { ImportError } from "./importError";
import type { Mapping } from "./mapping";
import { peek } from "./peek";
import type { Refusal } from "./refusal";
import type { WireEvent } from "./wireEvent";

/**
 * A file that holds events as they are sent: one a line (as a stream, in constant memory), or one JSON value that is an
 * event or a list of them. One with a `specversion` is held to CloudEvents; one without a source has the mapping's.
 *
 * @returns a row for each, at its place in the file, from 1; as they came: `readEvent` says what is wrong with them
 * @throws ImportError for a file that is no JSON, and for more than 10,000 events in one value
 */
export async function* readEvents(
  bytes: AsyncIterable<Uint8Array>,
  { source }: Mapping,
): AsyncGenerator<EventRow> {
  const { begin, whole } = await peek(decodeText(bytes), eventBytes + 1);
  for await (const item of isLines(begin)
    ? readLines(whole)
    : inValue(await collected(whole, "a JSON value")))
    yield rowOf("value" in item ? unpacked(item) : item, source);
}

export interface EventRow {
  line: number;
  events: WireEvent[];
  refusals: Refusal[];
  original: string;
}

/** Its first line is a value by itself. */
function isLines(begin: Buffer): boolean {
  const line = begin.toString().trimStart().split("\n", 1)[0] ?? "";
  try {
    return line.startsWith("{") && JSON.parse(line) !== null;
  } catch {
    return false;
  }
}

function inValue(text: Buffer): Item[] {
  const read = readJson(text);
  if ("unreadable" in read) {
    const { line, column, detail } = read.unreadable;
    throw new ImportError([{ line, detail: `column ${column}: ${detail}` }]);
  }
  if (read.count > bodyEvents)
    throw new ImportError([
      { detail: `a list holds at most ${bodyEvents} events: write them one a line, which has no limit` },
    ]);
  return read.items;
}

function unpacked({ index, value }: { index: number; value: unknown }): Item {
  const isCloudEvent = typeof value === "object" && value !== null && "specversion" in value;
  return isCloudEvent ? unpackCloudEvent(index, value) : { index, value };
}

function rowOf(item: Item, source: string): EventRow {
  const line = item.index + 1;
  if ("refusal" in item) {
    const { pointer, detail } = item.refusal;
    return { line, events: [], refusals: [{ line, column: pointer, reason: detail }], original: "" };
  }
  const { value } = item;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return {
      line,
      events: [],
      refusals: [{ line, reason: "must be an event: a JSON object" }],
      original: "",
    };
  const event = { source, ...value } as WireEvent;
  return { line, events: [event], refusals: [], original: JSON.stringify(value) };
}
