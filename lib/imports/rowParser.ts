import { type CsvError, type Info, parse } from "csv-parse";
import { ImportError } from "./importError";

/**
 * Takes the text of a CSV file piece by piece and gives the rows that each completes, with the line where
 * each begins; null ends the file.
 *
 * Up to its first quote a file is cut at line ends and delimiters, which is all that CSV means there and ten
 * times as fast as csv-parse; from the first quote on, csv-parse reads it.
 */
export function rowParser(delimiter: string): RowParser {
  let plain = true;
  let kept: Buffer = Buffer.alloc(0);
  let line = 1;
  const quoted = quotedRows(delimiter);
  return {
    lastLine: () => (plain ? line : quoted.nextLine()) - 1,
    async parse(bytes) {
      if (!plain) return quoted.parse(bytes);
      const text =
        kept.length === 0 && bytes !== null ? bytes : Buffer.concat([kept, bytes ?? Buffer.alloc(0)]);
      const end = bytes === null ? text.length : text.lastIndexOf(LINE_FEED) + 1;
      // Without a line feed it is a very long row or has the line ends of old Macs.
      if (text.includes(QUOTE) || (end === 0 && text.length > LONGEST)) {
        plain = false;
        quoted.begin(line);
        const rows = await quoted.parse(text);
        return bytes === null ? [...rows, ...(await quoted.parse(null))] : rows;
      }
      kept = Buffer.from(text.subarray(end));
      const rows: Row[] = [];
      const lines = text.toString("utf8", 0, end).split(text.includes(CARRIAGE_RETURN) ? /\r\n|\n|\r/ : "\n");
      // What follows the last line end is no line.
      if (lines.at(-1) === "") lines.pop();
      for (const each of lines) {
        if (each !== "") rows.push({ line, cells: each.split(delimiter) });
        line += 1;
      }
      return rows;
    },
  };
}

export interface RowParser {
  /** @throws ImportError for a quote that is never closed and a row of more than a million characters */
  parse(bytes: Buffer | null): Promise<Row[]>;
  /** of the file, from 1: the last one that was read whole */
  lastLine(): number;
}

export interface Row {
  line: number;
  cells: string[];
  /** why the row cannot be read: too many cells, or too few */
  wrong?: string;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;
const LONGEST = 65_536;
const ROW_CHARACTERS = 1_000_000;

function quotedRows(delimiter: string) {
  let rows: Row[] = [];
  let line = 1;
  let emptyLines = 0;
  let failure: Error | null = null;
  const parser = parse({
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: ROW_CHARACTERS,
    // Taken here, with the count of empty lines, and kept out of the stream's own buffer.
    on_record: (cells: string[], info: Info) => {
      line += info.empty_lines - emptyLines;
      emptyLines = info.empty_lines;
      rows.push({ line, cells });
      // csv-parse's own count of lines takes a quoted \r\n for two.
      line += 1;
      for (const cell of cells) line += lineEnds(cell);
      return null;
    },
  });
  parser.on("error", (error) => {
    failure = error;
  });
  parser.resume();
  return {
    begin: (at: number) => {
      line = at;
    },
    nextLine: () => line,
    async parse(bytes: Buffer | null): Promise<Row[]> {
      await new Promise<void>((resolve) => {
        if (bytes === null) parser.once("close", resolve).end();
        else parser.write(bytes, () => resolve());
      });
      if (failure !== null) throw broken(failure, line);
      const complete = rows;
      rows = [];
      return complete;
    },
  };
}

function lineEnds(cell: string): number {
  if (!cell.includes("\n") && !cell.includes("\r")) return 0;
  return cell.split(/\r\n|\n|\r/).length - 1;
}

function broken(error: Error | CsvError, line: number): Error {
  if (!("code" in error)) return error;
  if (error.code === "CSV_QUOTE_NOT_CLOSED")
    return new ImportError([{ line, detail: "a quote is opened in this row and never closed" }]);
  if (error.code === "CSV_MAX_RECORD_SIZE")
    return new ImportError([
      {
        line,
        detail: `the row has more than ${ROW_CHARACTERS} characters: is a quote opened and not closed?`,
      },
    ]);
  return new ImportError([{ line, detail: error.message }]);
}
