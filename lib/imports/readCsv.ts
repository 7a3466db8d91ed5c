import { decodeText } from "./decodeText";
import { detectDelimiter } from "./detectDelimiter";
import { ImportError } from "./importError";
import { mostColumns } from "./mostColumns";
import { type Row, rowParser } from "./rowParser";

/**
 * The rows of a CSV file as a stream, in constant memory: quoted cells with line ends in them, any mixture
 * of line ends, empty lines skipped. The first item holds the header; each later one a batch of rows, with
 * the line where each begins. A row whose number of cells is not the header's is there with `wrong` saying
 * so. Quotes in the midst of an unquoted cell are letters like others.
 *
 * @param options.delimiter told from the first 64 KiB when absent
 * @param options.encoding see `decodeText`
 * @throws ImportError for what ends the reading: no header, a quote that is never closed, a row of more
 *   than a million characters, bytes that are no text
 */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>,
  { delimiter, encoding }: { delimiter?: string; encoding?: string } = {},
): AsyncGenerator<{ header?: readonly string[]; rows: Row[] }> {
  const pieces = decodeText(bytes, encoding);
  try {
    const { begin, failure } = await beginning(pieces);
    const rows = rowParser(delimiter ?? detectDelimiter(begin.toString("utf8", 0, SAMPLE)));
    let header = yield* withHeader(await rows.parse(begin), undefined);
    try {
      if (failure !== null) throw failure;
      for await (const piece of pieces) header = yield* withHeader(await rows.parse(piece), header);
    } catch (error) {
      if (!(error instanceof ImportError) || error.problems[0]?.line !== undefined) throw error;
      throw new ImportError([{ line: rows.lastLine() + 1, detail: error.message }]);
    }
    header = yield* withHeader(await rows.parse(null), header);
    if (header === undefined) throw new ImportError([{ detail: "the file is empty: it must have a header" }]);
  } finally {
    await pieces.return(undefined);
  }
}

const SAMPLE = 65_536;

/** Enough to tell the delimiter from, whatever pieces it came in; a failure is kept until that much is read. */
async function beginning(pieces: AsyncGenerator<Buffer>): Promise<{ begin: Buffer; failure: unknown }> {
  const taken: Buffer[] = [];
  let failure: unknown = null;
  let length = 0;
  while (length < SAMPLE && failure === null) {
    try {
      const { value, done } = await pieces.next();
      if (done) break;
      taken.push(value);
      length += value.length;
    } catch (error) {
      failure = error;
    }
  }
  return { begin: Buffer.concat(taken), failure };
}

function* withHeader(
  rows: Row[],
  header: readonly string[] | undefined,
): Generator<{ header?: readonly string[]; rows: Row[] }, readonly string[] | undefined> {
  let known = header;
  if (known === undefined) {
    known = rows.shift()?.cells;
    if (known === undefined) return undefined;
    if (known.length > mostColumns) {
      const detail = `the header has ${known.length} columns, at most ${mostColumns} are read: remove some, or is it another delimiter?`;
      throw new ImportError([{ line: 1, detail }]);
    }
    yield { header: known, rows: [] };
  }
  // A line of nothing but delimiters and spaces is an empty line that a spreadsheet left behind.
  const filled = rows.filter(({ cells }) => !isBlank(cells));
  for (const row of filled)
    if (row.cells.length !== known.length)
      row.wrong = `has ${row.cells.length} cells where the header has ${known.length}: is a delimiter or a quote in the text?`;
  if (filled.length > 0) yield { rows: filled };
  return known;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === "" || cell.trim() === "");
}
