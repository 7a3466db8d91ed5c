import { timeReader } from "@/lib/imports/timeReader";
import type { ValueCount } from "./recognition";
import { share } from "./share";

/**
 * The formats (as in a mapping's `time`) in which every cell of a column reads as a time: none when it is no
 * column of times, two when day and month may be either way in all of them.
 *
 * @param cells different ones, none empty, with their counts
 * @param named the column's name speaks of time: only then are bare numbers seconds or milliseconds
 */
export function timeFormats(cells: readonly ValueCount[], named: boolean): string[] {
  const votes = new Map<string, number>();
  for (const { value, count } of cells.slice(0, 200)) {
    const key = shapes(value, named).join("\n");
    votes.set(key, (votes.get(key) ?? 0) + count);
  }
  const [[key = ""] = []] = [...votes].sort(([, one], [, other]) => other - one);
  if (key === "") return [];
  const fitting = key.split("\n").map((format) => {
    const read = timeReader(format, "UTC");
    return { format, reads: (cell: string) => !("reason" in read(cell)) };
  });
  // A few cells may be broken; more than that and it is no column of times.
  if (share(cells, (cell) => fitting.every(({ reads }) => !reads(cell))) > 0.05) return [];
  // A format is told from another one by cells that it alone reads; when each has such, nobody can tell.
  const alone = fitting.filter(({ reads }) =>
    cells.some(
      ({ value }) => reads(value) && fitting.every((other) => other.reads === reads || !other.reads(value)),
    ),
  );
  return (alone.length === 1 ? alone : fitting).map(({ format }) => format);
}

const clock =
  /^(?:[ T,]*?(上午|下午)? ?(\d{1,2}):(\d\d)(?::(\d\d)(?:([.,])\d{1,9})?)?(?: ?([ap]\.?m\.?))?)?(?: ?(Z|UTC|[+-]\d\d(?::?\d\d)?))?$/i;

/** The formats in which one text may be written, as far as its form tells. */
function shapes(cell: string, named: boolean): string[] {
  if (
    /^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?)?(?: ?(?:Z|UTC|[+-]\d\d(?::?\d\d)?))?$/i.test(
      cell,
    )
  )
    return ["iso"];
  if (/^\d+(\.\d+)?$/.test(cell)) {
    if (named && /^(19|20)\d{6}$/.test(cell)) return ["YYYYMMDD"];
    if (named && /^20\d{12}$/.test(cell)) return ["YYYYMMDDHHmmss"];
    if (named && /^1\d{9}(\.\d+)?$/.test(cell)) return ["unix"];
    if (named && /^1\d{12}(\.\d+)?$/.test(cell)) return ["unixMs"];
    return [];
  }
  const date =
    /^(?:(\d{4})([-/.年])(\d{1,2})([-/.月])(\d{1,2})(日?)|(\d{1,2})([-/.])(\d{1,2})\8(\d{4}|\d\d)|(\d{1,2})(\.?[ -])([A-Za-z]{3,9})\.?([ -])(\d{4}|\d\d)|([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4}))/.exec(
      cell,
    );
  if (date === null) return [];
  const rest = clockFormat(cell.slice(date[0].length));
  if (rest === null) return [];
  return dateFormats(date).map((format) => format + rest);
}

function dateFormats(date: RegExpExecArray): string[] {
  const [
    ,
    ,
    firstMark = "",
    ,
    secondMark = "",
    ,
    day = "",
    numbered,
    mark = "",
    ,
    year = "",
    named,
    before = "",
    month = "",
    after = "",
    namedYear = "",
    american,
  ] = date;
  if (firstMark !== "") return [`YYYY${firstMark}M${secondMark}D${day}`];
  if (numbered !== undefined) {
    const years = year.length === 2 ? "YY" : "YYYY";
    const dayFirst = `D${mark}M${mark}${years}`;
    // Nobody writes the month first with dots.
    return mark === "." ? [dayFirst] : [dayFirst, `M${mark}D${mark}${years}`];
  }
  if (named !== undefined)
    return [
      `D${before}${month.length === 3 ? "MMM" : "MMMM"}${after}${namedYear.length === 2 ? "YY" : "YYYY"}`,
    ];
  const name = (american ?? "").length === 3 ? "MMM" : "MMMM";
  return [/,/.test(date[0]) ? `${name} D, YYYY` : `${name} D YYYY`];
}

function clockFormat(text: string): string | null {
  const match = clock.exec(text);
  if (match === null) return null;
  const [, before, hour, , second, mark, half, offset] = match;
  if (hour === undefined) return offset === undefined ? "" : "Z";
  const between = /^[ T,]*/.exec(text)?.[0] ?? "";
  const spaced = /\d ?[ap]/i.exec(text)?.[0]?.includes(" ") ? " A" : "A";
  const hours =
    before !== undefined ? `A${/[午] \d/.test(text) ? " " : ""}h` : half !== undefined ? "h" : "H";
  const seconds = second === undefined ? "" : `:ss${mark === undefined ? "" : `${mark}SSS`}`;
  const zone = offset === undefined ? "" : / (?:Z|UTC|[+-])/i.test(text) ? " Z" : "Z";
  return `${between}${hours}:mm${seconds}${half === undefined ? "" : spaced}${zone}`;
}
