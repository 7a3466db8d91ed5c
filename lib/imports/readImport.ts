import { applyMapping } from "./applyMapping";
import { columnsOf } from "./columnsOf";
import { expectFormat } from "./expectFormat";
import { ImportError } from "./importError";
import { jsonCells, repeated, roomFor } from "./jsonCells";
import type { LeftOut } from "./leftOutReader";
import type { Mapping, TableFormat } from "./mapping";
import { openFile } from "./openFile";
import { peek } from "./peek";
import { readCsv } from "./readCsv";
import { readEvents } from "./readEvents";
import { readJsonList } from "./readJsonList";
import { type JsonLine, readNdjson } from "./readNdjson";
import type { Refusal } from "./refusal";
import type { Row } from "./rowParser";
import { turns } from "./turns";
import type { WireEvent } from "./wireEvent";
import { readXes } from "./xes/readXes";
import { readXlsx } from "./xlsx/readXlsx";

/**
 * Reads a foreign file as a stream, plain or gzip, and maps its rows to events in the canonical envelope;
 * they are not validated yet. Constant memory, but for the ids of rules with `once` (see `applyMapping`).
 * The same bytes give the same items however they are cut into chunks. It writes nothing.
 *
 * @returns an item for each row that is not empty, in the file's order, also for rows that give no event
 * Of the format `events` a row is an event as it is.
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
  const { begin, whole } = await peek(file, 2048);
  expectFormat(begin, mapping.format);
  if (mapping.format === "otlp") throw new ImportError([{ pointer: "/format", detail: "spans are no rows" }]);
  if (mapping.format === "events") {
    for await (const row of readEvents(whole, mapping)) yield { ...row, bytes: consumed, header: [] };
    return;
  }
  const batches = rowsOf[mapping.format](whole, mapping);
  let header: readonly string[] = [];
  let apply: ReturnType<typeof applyMapping> | null = null;
  const turn = turns();
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
        for (const { event, refusal, leftOut } of apply(line, cells))
          if (leftOut !== undefined) row.leftOut = leftOut;
          else if (event === undefined) row.refusals.push(refusal);
          else row.events.push(event);
      yield row;
      const others = turn();
      if (others !== null) await others;
    }
  }
}

export interface ImportedRow {
  /** from 1: where the row begins; of XLSX the sheet's row, of XES and of a list in JSON the item's place */
  line: number;
  events: WireEvent[];
  refusals: Refusal[];
  /** why the mapping leaves the row out; it has no events then */
  leftOut?: LeftOut;
  /** of the file as it is (packed, if it is), read so far: for a progress bar */
  bytes: number;
  header: readonly string[];
  /** the row as it stands in the file, to be mended and sent again: a row's cells, or the JSON */
  original: readonly string[] | string;
}

type Batch = { header?: readonly string[]; rows: (Row & { original?: string })[] };

/** Rows from which the decimal marks are told where the mapping leaves them out. */
const SAMPLE = 1000;

const rowsOf: Record<
  TableFormat,
  (file: AsyncIterable<Uint8Array>, mapping: Mapping) => AsyncGenerator<Batch>
> = {
  csv: readCsv,
  xlsx: readXlsx,
  async *xes(file, mapping) {
    const header = columnsOf(mapping);
    yield { header, rows: [] };
    for await (const events of readXes(file, mapping))
      yield {
        rows: events.map(({ number, attributes }) => ({
          line: number,
          cells: header.map((column) => attributes.get(column) ?? ""),
        })),
      };
  },
  async *ndjson(file, mapping) {
    const header = columnsOf(mapping);
    yield { header, rows: [] };
    const { path } = mapping;
    const lines = path === undefined ? readNdjson(file, mapping) : readJsonList(file, { ...mapping, path });
    for await (const batch of lines)
      yield {
        rows: batch.map((each) => ({ ...cellsOf(each, header), line: each.line, original: each.text })),
      };
  },
};

function cellsOf({ text, value = {}, wrong }: JsonLine, header: readonly string[]): Omit<Row, "line"> {
  const cells = jsonCells(value, header, roomFor(text.length));
  return cells === null ? { cells: [], wrong: repeated } : { cells, wrong };
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
  return (format === "csv" || format === "xlsx") && JSON.stringify(rules).includes('"number":true');
}
