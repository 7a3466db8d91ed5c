import { fileKind } from "./fileKind";
import { ImportError } from "./importError";
import type { Format } from "./mapping";

/**
 * Refuses a file whose beginning shows that it is of another format, saying what it is and what to do.
 *
 * @throws ImportError
 */
export function expectFormat(begin: Buffer, format: Format): void {
  const kind = fileKind(begin);
  if (kind === "ole" || kind === "pdf" || kind === "html" || kind === "spreadsheetXml")
    throw refused(never[kind](begin));
  if (begin.length === 0) return;
  if (format === "xlsx" && kind !== "zip")
    throw refused(
      `the file is no Excel workbook (.xlsx) but ${kind === "text" ? "text: is it CSV?" : `${kind.toUpperCase()}`}`,
    );
  if (format === "xes" && kind !== "xml")
    throw refused(
      `the file is no XES log: it does not begin as XML does${kind === "zip" ? "; unpack it first" : ""}`,
    );
  if (format !== "xlsx" && kind === "zip")
    throw refused(
      `the file is a zip archive or an Excel workbook, not ${format}: set "format" to "xlsx", or unpack it`,
    );
  if (format !== "xes" && format !== "xlsx" && kind === "xml")
    throw refused(`the file is XML, not ${format}: if it is an XES log, set "format" to "xes"`);
}

const never = {
  ole: (begin: Buffer) =>
    begin.includes(Buffer.from("EncryptedPackage", "utf16le"))
      ? "the file is an Excel workbook with a password: save it without one"
      : "the file is an old Excel workbook (.xls), or one with a password: save it as .xlsx without a password, or as CSV",
  pdf: () => "the file is a PDF: export the table as CSV or .xlsx",
  html: () =>
    "the file is a web page, whatever its name says: open it in Excel and save it as .xlsx or as CSV",
  spreadsheetXml: () =>
    "the file is a table of Excel 2003 (XML): open it in Excel and save it as .xlsx or as CSV",
};

function refused(detail: string): ImportError {
  return new ImportError([{ detail }]);
}
