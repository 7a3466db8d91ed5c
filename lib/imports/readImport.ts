import { applyMapping } from "./applyMapping";
import { jsonCells } from "./jsonCells";
import type { Mapping } from "./mapping";
import { openFile } from "./openFile";
import { readCsv } from "./readCsv";
import { readNdjson } from "./readNdjson";
import type { Refusal } from "./refusal";
import type { Row } from "./rowParser";
import type { WireEvent } from "./wireEvent";

/**
 * Reads a foreign file as a stream, plain or gzip, and maps its rows to events in the canonical envelope;
 * they are not validated yet. Constant memory, but for the ids of rules with `once` (see `applyMapping`).
 * The same bytes give the same items however they are cut into chunks. It writes nothing.
 *
 * @returns an item for each row that is not empty, in the file's order, also for rows that give no event
 * @throws ImportError when the mapping names columns that the file lacks (before any row is given), or when
 *   the file cannot be read on; items given before stand
 */
export async function* readImport(
  bytes: AsyncIterable<Uint8Array>,
  mapping: Mapping,
): AsyncGenerator<ImportedRow> {
  let consumed = 0;
  const file = openFile(bytes, (count) => {
    consumed += count;
  });
  const batches = mapping.format === "csv" ? csvRows(file, mapping) : ndjsonRows(file, mapping);
  let header: readonly string[] = [];
  let apply: ReturnType<typeof applyMapping> | null = null;
  for await (const batch of sampled(batches, needsSample(mapping))) {
    header = batch.header ?? header;
    apply ??= applyMapping(
      mapping,
      header,
      batch.rows.slice(0, SAMPLE).map(({ cells }) => cells),
    );
    for (const { line, cells, wrong, original = cells } of batch.rows) {
      const row: ImportedRow = { line, events: [], refusals: [], bytes: consumed, header, original };
      if (wrong !== undefined) row.refusals.push({ line, reason: wrong });
      else
        for (const { event, refusal } of apply(line, cells))
          if (event === undefined) row.refusals.push(refusal);
          else row.events.push(event);
      yield row;
    }
  }
}

export interface ImportedRow {
  /** of the file, from 1, where the row begins */
  line: number;
  events: WireEvent[];
  refusals: Refusal[];
  /** of the file as it is (packed, if it is), read so far: for a progress bar */
  bytes: number;
  header: readonly string[];
  /** the row as it stands in the file, to be mended and sent again: a CSV row's cells, or the NDJSON line */
  original: readonly string[] | string;
}

type Batch = { header?: readonly string[]; rows: (Row & { original?: string })[] };

/** Rows from which the decimal marks are told where the mapping leaves them out. */
const SAMPLE = 1000;

function csvRows(file: AsyncIterable<Uint8Array>, mapping: Mapping): AsyncGenerator<Batch> {
  return readCsv(file, mapping);
}

async function* ndjsonRows(file: AsyncIterable<Uint8Array>, mapping: Mapping): AsyncGenerator<Batch> {
  const { header, cellsOf } = jsonCells(mapping);
  yield { header, rows: [] };
  for await (const lines of readNdjson(file, mapping))
    yield {
      rows: lines.map(({ line, text, value = {}, wrong }) => ({
        line,
        cells: cellsOf(value),
        wrong,
        original: text,
      })),
    };
}

/** The batches, the first of them with enough rows to tell from, whatever chunks the file came in. */
async function* sampled(batches: AsyncGenerator<Batch>, needed: boolean): AsyncGenerator<Batch> {
  let first: Batch | null = needed ? { rows: [] } : null;
  for await (const batch of batches) {
    if (first === null) yield batch;
    else {
      first = { header: first.header ?? batch.header, rows: [...first.rows, ...batch.rows] };
      if (first.rows.length < SAMPLE) continue;
      yield first;
      first = null;
    }
  }
  if (first !== null) yield first;
}

/** With a mapping that sets all its decimal marks, the columns are checked before any row is read. */
function needsSample({ format, rules }: Mapping): boolean {
  return format === "csv" && JSON.stringify(rules).includes('"number":true');
}
