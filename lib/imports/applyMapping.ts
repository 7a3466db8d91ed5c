import { conditionTest } from "./condition";
import { detectDecimal } from "./detectDecimal";
import { type DecimalOf, type Find, fieldReader, Unreadable } from "./fieldReader";
import { findColumns } from "./findColumns";
import { type LeftOut, leftOutReader } from "./leftOutReader";
import type { Mapping } from "./mapping";
import type { MappingRule } from "./mappingRule";
import type { Refusal } from "./refusal";
import { template } from "./template";
import { textReader } from "./textReader";
import { timeReader } from "./timeReader";
import type { WireEvent } from "./wireEvent";

/**
 * A mapping, made ready for one file: each row → what its rules give, an event or a refusal each, in the
 * rules' order; nothing for a rule whose `when` does not hold. Of a row that is left out on purpose, why alone.
 *
 * Times without an offset are read on the clock of the mapping's zone: in the hour that comes twice the
 * earlier instant, in the hour that is missing the later one.
 *
 * A rule with `once` remembers each id that it gave for as long as the file is read, about 100 bytes each:
 * bounded by the number of cases in the file, not of rows. The first row counts; a row that was refused
 * does not.
 *
 * @param header the file's columns
 * @param sample rows from which decimal marks are told where the mapping does not set them
 * @throws ImportError for columns that the header lacks or has twice
 */
export function applyMapping(
  mapping: Mapping,
  header: readonly string[],
  sample: readonly (readonly string[])[] = [],
): (line: number, cells: readonly string[]) => Applied[] {
  const find = findColumns(mapping, header);
  const decimalOf: DecimalOf = ({ column, decimal, thousands }) => {
    if (decimal !== undefined) return decimal;
    const usual = thousands === "." ? "," : ".";
    // Other formats than CSV write numbers in one way; a workbook may hold some as texts.
    if (mapping.format === "xes" || mapping.format === "ndjson") return usual;
    const told = detectDecimal(cellsOf(sample, find(column)), thousands);
    return mapping.format === "xlsx" ? (told ?? usual) : told;
  };
  const rules = mapping.rules.map((rule) => ruleReader(rule, mapping, find, decimalOf));
  const leftOut = leftOutReader(mapping, find);
  return (line, cells) => {
    const left = leftOut(cells);
    if (left !== null) return [{ leftOut: left }];
    const applied: Applied[] = [];
    for (const read of rules) {
      const given = read(cells);
      if (given instanceof Unreadable)
        applied.push({ refusal: { line, column: given.column, reason: given.reason } });
      else if (given !== null) applied.push({ event: given });
    }
    return applied;
  };
}

export type Applied =
  | { event: WireEvent; refusal?: undefined; leftOut?: undefined }
  | { refusal: Refusal; event?: undefined; leftOut?: undefined }
  | { leftOut: LeftOut; event?: undefined; refusal?: undefined };

function ruleReader(
  { type, id, once, when = {}, time, data }: MappingRule,
  { source, zone }: Mapping,
  find: Find,
  decimalOf: DecimalOf,
): (cells: readonly string[]) => WireEvent | Unreadable | null {
  const tests = Object.entries(when).map(
    ([column, wanted]) => [find(column), conditionTest(wanted)] as const,
  );
  const readId = textReader(id, find, true);
  const idColumn = template(id)?.find((part) => "column" in part)?.column ?? "";
  const timeColumn = find(time.column);
  const readTime = timeReader(time.format, zone, time.later);
  const readData = fieldReader(data, find, decimalOf);
  const given = once === true ? new Set<string>() : null;
  return (cells) => {
    for (const [index, test] of tests) if (!test((cells[index] ?? "").trim())) return null;
    const eventId = readId(cells);
    if (eventId === undefined) return new Unreadable(idColumn, "must not be empty: it makes the event's id");
    if (given?.has(eventId)) return null;
    const cell = (cells[timeColumn] ?? "").trim();
    if (cell === "") return new Unreadable(time.column, "must not be empty: it is the event's time");
    const instant = readTime(cell);
    if ("reason" in instant) return new Unreadable(time.column, instant.reason);
    const fields = readData(cells);
    if (fields instanceof Unreadable) return fields;
    // A copy: a cut-out text would keep the whole piece of the file in memory that it was cut from.
    given?.add(Buffer.from(eventId).toString());
    return { id: eventId, source, type, time: instant.time, data: typeof fields === "object" ? fields : {} };
  };
}

function* cellsOf(rows: readonly (readonly string[])[], index: number): Generator<string> {
  for (const cells of rows) yield cells[index] ?? "";
}
