import { collected } from "@/lib/imports/collected";
import { ImportError } from "@/lib/imports/importError";
import type { Row } from "@/lib/imports/rowParser";
import { openWorkbook } from "./openWorkbook";
import { sheetRows } from "./sheetRows";

/**
 * The rows of one sheet of an XLSX workbook, as `readCsv` gives those of a CSV file: the header first, which
 * is the first row that is not empty, then the rows in batches, each with its number in the sheet. The
 * packed file is held in memory, the sheet is not.
 *
 * @param options.sheet its name; the first visible sheet when absent
 * @throws ImportError for a file that is no workbook (saying what it is), one of more than 64 MiB, and a
 *   sheet that is not there or empty
 */
export async function* readXlsx(
  bytes: AsyncIterable<Uint8Array>,
  { sheet }: { sheet?: string } = {},
): AsyncGenerator<{ header?: readonly string[]; sheets?: string[]; sheet?: string; rows: Row[] }> {
  const workbook = await openWorkbook(await collected(bytes, "a workbook (.xlsx)"));
  const sheets = workbook.sheets.map(({ name }) => name);
  const found = workbook.sheets.find(({ name }) => sheet === undefined || name === sheet);
  if (found === undefined)
    throw new ImportError([
      sheet === undefined
        ? { detail: "the workbook has no sheet" }
        : { pointer: "/sheet", detail: `"${sheet}" is no sheet of the workbook: it has ${list(sheets)}` },
    ]);
  const shared = {
    strings: await workbook.strings(),
    formats: await workbook.formats(),
    date1904: workbook.date1904,
  };
  let header: readonly string[] | undefined;
  for await (const rows of sheetRows(workbook.read(found.part), shared)) {
    if (header === undefined) {
      header = trimmed(rows.shift()?.cells ?? []);
      yield { header, sheets, sheet: found.name, rows: [] };
    }
    for (const row of rows) align(row, header.length);
    if (rows.length > 0) yield { rows };
  }
  if (header === undefined)
    throw new ImportError([{ detail: `the sheet "${found.name}" is empty: it must have a header` }]);
}

function trimmed(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1);
}

/** As many cells as the header has; a value beyond it has no name, so its row cannot be read. */
function align(row: Row, length: number): void {
  if (row.wrong !== undefined) return;
  const beyond = row.cells.slice(length).some((cell) => cell.trim() !== "");
  if (beyond) row.wrong = `has ${row.cells.length} cells where the header has ${length}: name each column`;
  else row.cells.length = Math.min(row.cells.length, length);
  while (row.cells.length < length) row.cells.push("");
}

function list(names: readonly string[]): string {
  return names
    .slice(0, 30)
    .map((name) => `"${name}"`)
    .join(", ");
}
