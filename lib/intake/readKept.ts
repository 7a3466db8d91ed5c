import { Fault } from "@/lib/contract/fault";
import type { ReadContext } from "@/lib/events/readEvent";
import { collected } from "@/lib/imports/collected";
import { ImportError } from "@/lib/imports/importError";
import type { Mapping } from "@/lib/imports/mapping";
import { openFile } from "@/lib/imports/openFile";
import { type ImportedRow, readImport } from "@/lib/imports/readImport";
import type { WireEvent } from "@/lib/imports/wireEvent";
import { readTraces } from "@/lib/otlp/readTraces";

/**
 * The rows of a kept file, as `readImport` gives them; of a file of traces each trace is a row, and each span that cannot
 * be read. What was said to a model stays out of what is kept of a refused one: it is named by its trace.
 * @throws ImportError as `readImport` does
 */
export function readKept(
  bytes: AsyncIterable<Uint8Array>,
  mapping: Mapping,
  context: ReadContext,
): AsyncGenerator<ImportedRow> {
  return mapping.format === "otlp" ? traceRows(bytes, context) : readImport(bytes, mapping);
}

async function* traceRows(
  bytes: AsyncIterable<Uint8Array>,
  context: ReadContext,
): AsyncGenerator<ImportedRow> {
  let consumed = 0;
  const count = (more: number) => {
    consumed += more;
  };
  const { traces, refused } = tracesIn(await collected(openFile(bytes, count), "a file of traces"), context);
  const none = { events: [], refusals: [], bytes: consumed, header: [], original: "" };
  for (const [place, { traceId, events }] of traces.entries())
    yield { ...none, line: place + 1, events: events as unknown as WireEvent[], original: traceId };
  for (const [place, { pointer, detail }] of refused.entries()) {
    const line = traces.length + place + 1;
    yield { ...none, line, refusals: [{ line, column: pointer, reason: detail }] };
  }
}

function tracesIn(file: Buffer, context: ReadContext): ReturnType<typeof readTraces> {
  try {
    return readTraces(file, context);
  } catch (error) {
    throw error instanceof Fault ? new ImportError([{ detail: error.detail }]) : error;
  }
}
