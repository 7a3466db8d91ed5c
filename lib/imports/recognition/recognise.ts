import { decodeText } from "@/lib/imports/decodeText";
import { detectDelimiter } from "@/lib/imports/detectDelimiter";
import { expectFormat } from "@/lib/imports/expectFormat";
import { fileKind } from "@/lib/imports/fileKind";
import { ImportError } from "@/lib/imports/importError";
import { presets } from "@/lib/imports/presets/presets";
import { readCsv } from "@/lib/imports/readCsv";
import type { Row } from "@/lib/imports/rowParser";
import { readXes } from "@/lib/imports/xes/readXes";
import { readXlsx } from "@/lib/imports/xlsx/readXlsx";
import type { Answers } from "./answers";
import { chooseRoles } from "./chooseRoles";
import { columnLooks } from "./columnLooks";
import { jsonBeginning } from "./jsonBeginning";
import { recogniseColumns } from "./recogniseColumns";
import type { Recognition } from "./recognition";
import { tableKind } from "./tableKind";
import { textEncoding } from "./textEncoding";
import { unpackedBeginning } from "./unpackedBeginning";

/**
 * What a file seems to be: its format by its content (its name only where the content leaves it open), how
 * its text is encoded and cut into cells, what its columns look like and what they likely stand for. It
 * decides nothing: `questions` says what must be asked, `suggest` makes a first mapping.
 *
 * @param bytes the first MiB of the file, plain or gzip; of XLSX, and of JSON that is one value where it is at
 *   most 64 MiB, better the whole
 * @param name of the file
 * @param answers what a person said of it before: `encoding`, `delimiter` and `sheet` change how it is read
 * @throws ImportError for a file that cannot be read, saying what it is and what to do
 */
export async function recognise(bytes: Uint8Array, name = "", answers: Answers = {}): Promise<Recognition> {
  const { begin, whole } = unpackedBeginning(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (begin.length === 0) throw new ImportError([{ detail: "the file is empty: it must have a header" }]);
  const format = formatOf(begin, name);
  expectFormat(begin, format);
  const read = await readers[format](begin, whole, answers);
  const columns = recogniseColumns(read.header, read.rows);
  const roles = chooseRoles(columns, read.rows.length);
  return {
    ...read,
    format,
    headerInDoubt: inDoubt(read.header),
    rows: read.rows.slice(0, SHOWN).map((row) => row.map((cell) => cell.slice(0, CELL))),
    columns,
    rowsRead: read.rows.length,
    kind: tableKind(roles, columns),
    roles,
    presets: presets
      .map((preset) => ({
        preset,
        score: preset.format.includes(format) ? preset.recognises(read.header) : 0,
      }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score)
      .map(({ preset }) => preset.name),
  };
}

const SHOWN = 50;
const CELL = 500;
/** how many rows are looked at */
const ROWS = 10_000;

function inDoubt(header: readonly string[]): boolean {
  const looks = header.map((name) => columnLooks([{ value: name, count: 1 }], true).kind);
  return looks.filter((kind) => kind === "number" || kind === "time").length > header.length / 2;
}

type Read = Pick<Recognition, "path" | "encoding" | "delimiter" | "sheets" | "sheet" | "header" | "whole"> & {
  rows: string[][];
};
type Reader = (begin: Buffer, whole: boolean, answers: Answers) => Promise<Read>;

function formatOf(begin: Buffer, name: string): Recognition["format"] {
  const kind = fileKind(begin);
  if (kind === "zip") return "xlsx";
  if (kind === "xml") return "xes";
  if (kind !== "json") return "csv";
  // A CSV file may well begin with a bracket; JSON that no name contradicts is JSON.
  return /\.(csv|tsv|txt)(\.gz)?$/i.test(name) &&
    !/^\s*[[{]\s*["[{\]}]/.test(begin.toString("latin1", 0, 200))
    ? "csv"
    : "ndjson";
}

const readers: Record<Recognition["format"], Reader> = {
  async csv(begin, whole, answers) {
    const encoding = await textEncoding(begin, whole);
    const label = answers.encoding ?? encoding.sure ?? encoding.ask?.[0]?.encoding ?? "utf-8";
    const text = await decoded(begin, label, whole);
    const delimiter = answers.delimiter ?? detectDelimiter(text.toString("utf8", 0, 65_536));
    return { encoding, delimiter, ...(await taken(readCsv(once(text), { delimiter }), whole)) };
  },
  async xlsx(begin, _, { sheet }) {
    let names: { sheets?: string[]; sheet?: string } = {};
    async function* batches() {
      for await (const batch of readXlsx(once(begin), { sheet })) {
        if (batch.header !== undefined) names = { sheets: batch.sheets, sheet: batch.sheet };
        yield batch;
      }
    }
    const rows = await taken(batches(), true);
    return { encoding: { sure: "utf-8" }, ...names, ...rows };
  },
  async xes(begin, whole) {
    const header = new Set<string>();
    const events: ReadonlyMap<string, string>[] = [];
    await unlessCut(whole, async () => {
      for await (const batch of readXes(once(begin)))
        for (const { attributes } of batch) {
          events.push(attributes);
          for (const key of attributes.keys()) header.add(key);
        }
    });
    if (events.length === 0) throw new ImportError([{ detail: "the log has no event" }]);
    const columns = [...header];
    const rows = events.slice(0, ROWS).map((event) => columns.map((key) => event.get(key) ?? ""));
    return { encoding: { sure: "utf-8" }, header: columns, rows, whole };
  },
  async ndjson(begin, whole, answers) {
    const encoding = await textEncoding(begin, whole);
    const label = answers.encoding ?? encoding.sure ?? encoding.ask?.[0]?.encoding ?? "utf-8";
    return {
      encoding,
      whole,
      ...jsonBeginning((await decoded(begin, label, whole)).toString(), whole, ROWS),
    };
  },
};

/** The rows that can be read, without what is cut off at the end. */
async function taken(
  batches: AsyncGenerator<{ header?: readonly string[]; rows: Row[] }>,
  whole: boolean,
): Promise<{ header: string[]; rows: string[][]; whole: boolean }> {
  let header: readonly string[] = [];
  const rows: string[][] = [];
  await unlessCut(whole, async () => {
    for await (const batch of batches) {
      header = batch.header ?? header;
      for (const { cells, wrong } of batch.rows) if (wrong === undefined) rows.push(cells);
      if (rows.length > ROWS) return;
    }
  });
  return {
    header: header.map((name) => name.trim()),
    rows: rows.slice(0, ROWS),
    whole: whole && rows.length <= ROWS,
  };
}

/** What is cut off may end in the midst of a row, which is no error of the file. */
async function unlessCut(whole: boolean, read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (whole || !(error instanceof ImportError)) throw error;
  }
}

async function decoded(begin: Buffer, encoding: string, whole: boolean): Promise<Buffer> {
  const pieces: Buffer[] = [];
  await unlessCut(whole, async () => {
    for await (const piece of decodeText(once(begin), encoding)) pieces.push(piece);
  });
  const text = Buffer.concat(pieces);
  return whole ? text : text.subarray(0, text.lastIndexOf(10) + 1 || text.length);
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
