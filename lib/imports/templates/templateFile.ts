import { stringify } from "csv-stringify/sync";
import writeXlsxFile from "write-excel-file/node";
import type { EventType } from "@/lib/events/event";
import type { TemplateLocale } from "./columnWords";
import { templateRows } from "./templateRows";

/**
 * The template of a type as a file: a CSV with a byte order mark, so that a spreadsheet reads its Chinese, or a workbook
 * whose cells are texts, so that a spreadsheet changes none of them.
 */
export async function templateFile(
  type: EventType,
  format: "csv" | "xlsx",
  locale: TemplateLocale,
): Promise<Buffer> {
  const rows = templateRows(type, locale);
  if (format === "csv") return Buffer.from(stringify(rows, { bom: true, record_delimiter: "windows" }));
  const widths = (rows[0] ?? []).map((name) => ({ width: Math.max(14, 2 * name.length) }));
  return writeXlsxFile(
    rows.map((cells, row) =>
      cells.map((value) => ({
        value,
        type: String,
        format: "@",
        fontWeight: row === 0 ? "bold" : undefined,
      })),
    ),
    { sheet: type, columns: widths, stickyRowsCount: 1 },
  ).toBuffer();
}
