import { Decimal } from "decimal.js";
import type { MappingColumnField, MappingField } from "./mappingField";
import { isColumnField } from "./namedColumns";
import { numberText, type Separators } from "./numberText";
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
  const index = find(field.column);
  const map = field.map === undefined ? null : new Map(Object.entries(field.map));
  const number = field.number === true ? numberReader(field, decimalOf(field)) : null;
  return (cells) => {
    const cell = (cells[index] ?? "").trim();
    let value: string | null = cell;
    if (map !== null) {
      const mapped = map.get(cell);
      // An empty cell that `map` does not name stays empty: `else` is for what is there.
      if (mapped !== undefined) value = mapped;
      else if (field.else !== undefined && cell !== "") value = field.else;
    }
    if (value === null || value === "") return undefined;
    return number === null ? value : number(value);
  };
}

function numberReader(
  { column, times = 1, thousands }: MappingColumnField,
  decimal: Separators["decimal"],
): (text: string) => string | number | Unreadable {
  const factor = new Exact(times);
  return (text) => {
    const read = numberText(text, { decimal, thousands });
    if ("reason" in read) return new Unreadable(column, read.reason);
    const product = new Exact(read.text).times(factor);
    if (product.isInteger() && product.precision(true) <= 15) return product.toNumber();
    return product.toFixed();
  };
}

/** 60 digits of a cell and 30 of a factor, kept whole. */
const Exact = Decimal.clone({ precision: 100 });
