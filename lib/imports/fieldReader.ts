import { Decimal } from "decimal.js";
import type { MappingColumnField, MappingField } from "./mappingField";
import { isColumnField } from "./namedColumns";
import { numberText, type Separators } from "./numberText";
import { shortened } from "./shortened";
import { textReader } from "./textReader";
import type { WireValue } from "./wireEvent";

/**
 * A field of a mapping, made ready: cells → its value, undefined where it is left out (an empty column, an
 * object without fields), or why the cell cannot be read. Whole numbers of up to 15 digits come as numbers,
 * all others as exact decimal texts.
 *
 * @param find the index of a column
 * @param decimalOf the decimal mark of a column for which the mapping names none
 */
export function fieldReader(field: MappingField, find: Find, decimalOf: DecimalOf): FieldReader {
  if (typeof field === "number") return () => field;
  if (typeof field === "string") return textReader(field, find);
  if (isColumnField(field)) return columnReader(field, find, decimalOf);
  const readers = Object.entries(field).map(
    ([key, inner]) => [key, fieldReader(inner, find, decimalOf)] as const,
  );
  return (cells) => {
    const object: { [key: string]: WireValue } = {};
    let empty = true;
    for (const [key, read] of readers) {
      const value = read(cells);
      if (value instanceof Unreadable) return value;
      if (value === undefined) continue;
      object[key] = value;
      empty = false;
    }
    return empty ? undefined : object;
  };
}

export type Find = (column: string) => number;
export type DecimalOf = (field: MappingColumnField) => Separators["decimal"];
export type FieldReader = (cells: readonly string[]) => WireValue | undefined | Unreadable;

export class Unreadable {
  constructor(
    readonly column: string,
    readonly reason: string,
  ) {}
}

function columnReader(field: MappingColumnField, find: Find, decimalOf: DecimalOf): FieldReader {
  const read = cellReader(field.column, field, find);
  if (field.number !== true) return read;
  const cells = [read, ...(field.plus ?? []).map((column) => cellReader(column, field, find))];
  const number = numberReader(field, decimalOf(field));
  return (row) => {
    const filled = cells.map((each) => each(row)).filter((value) => value !== undefined);
    return filled.length === 0 ? undefined : number(filled);
  };
}

/** A column's text after its `map`, undefined where it is empty. */
function cellReader(column: string, { map: named, else: otherwise }: MappingColumnField, find: Find) {
  const index = find(column);
  const map = named === undefined ? null : new Map(Object.entries(named));
  return (cells: readonly string[]): string | undefined => {
    const cell = shortened(cells[index] ?? "");
    let value: string | null = cell;
    if (map !== null) {
      const mapped = map.get(cell);
      // An empty cell that `map` does not name stays empty: `else` is for what is there.
      if (mapped !== undefined) value = mapped;
      else if (otherwise !== undefined && cell !== "") value = otherwise;
    }
    return value === null || value === "" ? undefined : value;
  };
}

function numberReader(
  { column, times = 1, thousands, round }: MappingColumnField,
  decimal: Separators["decimal"],
): (texts: readonly string[]) => string | number | Unreadable {
  const factor = new Exact(times);
  return (texts) => {
    let sum = new Exact(0);
    for (const text of texts) {
      const read = numberText(text, { decimal, thousands });
      if ("reason" in read) return new Unreadable(column, read.reason);
      sum = sum.plus(read.text);
    }
    const product = sum.times(factor);
    const result = round === undefined ? product : product.toDecimalPlaces(round, Decimal.ROUND_HALF_EVEN);
    if (result.isInteger() && result.precision(true) <= 15) return result.toNumber();
    return result.toFixed();
  };
}

/** 60 digits of a cell and 30 of a factor, kept whole. */
const Exact = Decimal.clone({ precision: 100 });
