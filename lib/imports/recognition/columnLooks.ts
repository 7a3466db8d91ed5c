import { detectDecimal } from "@/lib/imports/detectDecimal";
import { numberText } from "@/lib/imports/numberText";
import type { ColumnLooks, ValueCount } from "./recognition";
import { share } from "./share";
import { timeFormats } from "./timeFormats";

/**
 * What the cells of a column look like.
 *
 * @param cells those that stand for something, different ones with their counts
 * @param named its name speaks of time
 */
export function columnLooks(cells: readonly ValueCount[], named: boolean): ColumnLooks {
  if (cells.length === 0) return { kind: "empty" };
  const texts = cells.map(({ value }) => value);
  const formats = timeFormats(cells, named);
  const [format] = formats;
  if (format !== undefined) {
    const zoned = /^unix/.test(format) || texts.every((cell) => offset.test(cell));
    return formats.length > 1 ? { kind: "time", ask: formats, zoned } : { kind: "time", format, zoned };
  }
  // Leading zeros and more digits than a number keeps: it names something.
  if (texts.some((cell) => /^0\d|^\d{16,}$/.test(cell))) return { kind: "text" };
  const told = detectDecimal(texts);
  const marks = told === undefined ? ([".", ","] as const) : [told];
  const wrong = Math.min(
    ...marks.map((decimal) => share(cells, (cell) => "reason" in numberText(cell, { decimal }))),
  );
  if (wrong > 0.02) return { kind: "text" };
  return { kind: "number", decimal: told ?? (texts.some((cell) => /[.,]/.test(cell)) ? "ask" : ".") };
}

const offset = /(?:Z|UTC|:\d\d(?:[.,]\d+)? ?[+-]\d\d(?::?\d\d)?)$/i;
