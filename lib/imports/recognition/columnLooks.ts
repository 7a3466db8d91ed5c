import { detectDecimal } from "@/lib/imports/detectDecimal";
import { numberText } from "@/lib/imports/numberText";
import type { ColumnLooks } from "./recognition";
import { timeFormats } from "./timeFormats";

/**
 * What the cells of a column look like.
 *
 * @param cells those that stand for something
 * @param named its name speaks of time
 */
export function columnLooks(cells: readonly string[], named: boolean): ColumnLooks {
  if (cells.length === 0) return { kind: "empty" };
  const formats = timeFormats(cells, named);
  const [format] = formats;
  if (format !== undefined) {
    const zoned = /^unix/.test(format) || cells.every((cell) => offset.test(cell));
    return formats.length > 1 ? { kind: "time", ask: formats, zoned } : { kind: "time", format, zoned };
  }
  // Leading zeros and more digits than a number keeps: it names something.
  if (cells.some((cell) => /^0\d|^\d{16,}$/.test(cell))) return { kind: "text" };
  const told = detectDecimal(cells);
  const wrong = cells.filter((cell) => "reason" in numberText(cell, { decimal: told ?? "." }));
  const comma = cells.filter((cell) => "reason" in numberText(cell, { decimal: "," }));
  if (Math.min(wrong.length, told === undefined ? comma.length : wrong.length) > cells.length * 0.02)
    return { kind: "text" };
  return { kind: "number", decimal: told ?? (cells.some((cell) => /[.,]/.test(cell)) ? "ask" : ".") };
}

const offset = /(?:Z|UTC|:\d\d(?:[.,]\d+)? ?[+-]\d\d(?::?\d\d)?)$/i;
