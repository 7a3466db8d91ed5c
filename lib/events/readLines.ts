import type { Item } from "@/lib/events/item";
import { eventBytes } from "@/lib/events/limits";
import { readJsonText } from "@/lib/events/readJsonText";
import { tooLarge } from "@/lib/events/tooLarge";

/**
 * The events of an NDJSON body, one a line, as they come in. Keeps at most one line, and of a line of more than 64 KiB
 * nothing; a bad line is refused alone. Blank lines are skipped and not counted by `index`; the last line needs no line
 * break. Throws what the body throws when it breaks off.
 */
export async function* readLines(body: Bytes): AsyncGenerator<Item, void, undefined> {
  let index = 0;
  let line = 1;
  let started: Buffer[] = [];
  let held = 0;

  const finish = (bytes: Buffer, start: number, end: number): Item | null => {
    const length = held + end - start;
    const parts = started;
    const split = held > 0;
    started = [];
    held = 0;
    const read = () => {
      if (length > eventBytes + 1) return { index, refusal: tooLarge() };
      if (!split) return readLine(bytes, start, end, index, line);
      return readLine(Buffer.concat([...parts, bytes.subarray(start, end)]), 0, length, index, line);
    };
    const item = read();
    line++;
    if (item) index++;
    return item;
  };

  for await (const chunk of chunksOf(body)) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      const item = finish(bytes, start, end);
      if (item) yield item;
      start = end + 1;
    }
    if (start === bytes.length) continue;
    held += bytes.length - start;
    // Copied, as a small rest would otherwise keep the whole chunk in memory.
    if (held <= eventBytes + 1) started.push(Buffer.from(bytes.subarray(start)));
    else started = [];
  }
  if (held > 0) {
    const item = finish(Buffer.alloc(0), 0, 0);
    if (item) yield item;
  }
}

/** What an HTTP body, a file or a test gives. */
export type Bytes = AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

/** Null for a blank line. */
function readLine(bytes: Buffer, from: number, to: number, index: number, line: number): Item | null {
  let start = from;
  let end = to;
  while (start < end && isBlank(bytes[end - 1])) end--;
  while (start < end && isBlank(bytes[start])) start++;
  if (start === end) return null;
  if (end - start > eventBytes) return { index, refusal: tooLarge() };

  const parsed = readJsonText(bytes, start, end);
  if ("value" in parsed) return { index, value: parsed.value };
  const { column, detail } = parsed.fault;
  const place = `line ${line}, column ${column + start - from}`;
  return { index, refusal: { code: "invalid", pointer: "", detail: `is not JSON: ${place}: ${detail}` } };
}

function isBlank(byte: number | undefined): boolean {
  return byte === 32 || byte === 13 || byte === 9;
}

async function* chunksOf(body: Bytes): AsyncGenerator<Uint8Array, void, undefined> {
  if (!(body instanceof ReadableStream)) {
    yield* body;
    return;
  }
  const reader = body.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
