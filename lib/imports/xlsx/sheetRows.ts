import { ImportError } from "@/lib/imports/importError";
import type { Row } from "@/lib/imports/rowParser";
import { readXml } from "@/lib/imports/xml/readXml";
import { mostColumns } from "../mostColumns";
import { type CellFormat, plainFormat } from "./cellFormats";
import { longestCell, notTooLong } from "./longestCell";
import { shownNumber } from "./shownNumber";
import { unescapedText } from "./unescapedText";

/**
 * The rows of one sheet that are not empty, as a stream, each with its number in the sheet. Cells are the
 * text that Excel shows for what is stored: see `shownNumber`; TRUE and FALSE; of a formula its last result.
 * Cells that are not there are "".
 *
 * @throws ImportError for broken XML, more than 2,000 columns or more rows than a sheet can have
 */
export async function* sheetRows(
  bytes: AsyncIterable<Uint8Array>,
  { strings, formats, date1904 }: { strings: string[]; formats: CellFormat[]; date1904: boolean },
): AsyncGenerator<Row[]> {
  let rows: Row[] = [];
  let line = 0;
  let cells: string[] = [];
  let length = 0;
  let column = -1;
  let type = "";
  let style = 0;
  let value = "";
  let within = false;
  let aside = false;

  const refuse = (detail: string) => new ImportError([{ line, detail }]);
  const cell = (): string => {
    if (type === "s") return strings[Number(value)] ?? "";
    if (type === "inlineStr" || type === "str") return unescapedText(value);
    if (type === "b") return value === "1" ? "TRUE" : "FALSE";
    if (type === "e" || type === "d") return value;
    return shownNumber(value, formats[style] ?? plainFormat, date1904);
  };
  const reading = readXml(
    bytes,
    {
      open(tag, { r: at, t = "n", s = "0" }) {
        if (tag === "row") {
          const next = at === undefined ? line + 1 : Number(at);
          if (!(next > line && next <= ROWS)) throw refuse(`the sheet has a row ${at} after row ${line}`);
          line = next;
          cells = [];
          length = 0;
          column = -1;
        } else if (tag === "c") {
          column = at === undefined ? column + 1 : columnOf(at);
          if (!(column < mostColumns))
            throw refuse(`the sheet has more than ${mostColumns} columns: remove some`);
          type = t;
          style = Number(s);
          value = "";
        } else if (tag === "rPh") aside = true;
        else if (tag === "v" || tag === "t") within = !aside;
      },
      text(text) {
        if (!within) return;
        value += text;
        notTooLong(value.length, "cell");
      },
      close(tag) {
        if (tag === "v" || tag === "t") within = false;
        else if (tag === "rPh") aside = false;
        else if (tag === "c") {
          if (value === "") return;
          while (cells.length < column) cells.push("");
          const shown = cell();
          length += shown.length;
          // one shared text may stand in every cell; what is too much is not taken along
          cells[column] = length > longestCell ? "" : shown;
        } else if (tag === "row" && length > longestCell) {
          rows.push({ line, cells: [], wrong: `has more than ${longestCell} characters` });
        } else if (tag === "row" && cells.some((shown) => shown.trim() !== "")) rows.push({ line, cells });
      },
    },
    { name: "the sheet" },
  );
  for await (const _ of reading) {
    if (rows.length === 0) continue;
    yield rows;
    rows = [];
  }
}

/** What Excel itself can hold. */
const ROWS = 1_048_576;

/** `BC12` → 54; NaN for what is no place of a cell. */
function columnOf(place: string): number {
  const [letters] = /^[A-Z]{1,3}/.exec(place) ?? [""];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column === 0 ? Number.NaN : column - 1;
}
