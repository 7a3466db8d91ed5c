import type { WallParts } from "./wallTime";

/**
 * A pattern such as `D/M/YYYY HH:mm` → a reader of texts written so.
 *
 * Tokens: `YYYY` `YY` (2000–2099), `M` `MM`, `MMM` `MMMM` (English names), `D` `DD`, `H` `HH` (0–23), `h` `hh`
 * with `A` (AM/PM, 上午/下午), `m` `mm`, `s` `ss`, `S` (fraction of a second), `Z` (offset or Z), and
 * `[text]` for letters as they are. One digit is read for `DD` and the like too, unless the next token
 * follows at once (`YYYYMMDD`). A space stands for any white space.
 *
 * @returns the reader (null for a text of another form), or a sentence saying what the pattern must be
 */
export function timePattern(pattern: string): TimeReader | string {
  const pieces = pattern.match(/\[[^\]]*\]|YYYY|YY|M{1,4}|DD?|HH?|hh?|mm?|ss?|S+|A|a|Z+|\s+|./gs) ?? [];
  const fields: Field[] = [];
  let source = "";
  for (const [index, piece] of pieces.entries()) {
    const field = tokenField[piece[0] ?? ""];
    if (field === undefined || piece.startsWith("[")) {
      if (/^[A-Za-z]$/.test(piece) && piece !== "T") return `${explanation}; "${piece}" is none of them`;
      const text = piece.replace(/^\[(.*)\]$/s, "$1");
      if (text.trim() !== "") source += literal(text);
      // once between two others: an expression that may share spaces out in many ways takes years over a long cell
      else if (text !== "" && !source.endsWith(space)) source += space;
      continue;
    }
    if (fields.includes(field)) return `must name the ${field} once`;
    fields.push(field);
    const joined = [pieces[index - 1], pieces[index + 1]].some((next) => /^[YMDHhmsS]/.test(next ?? ""));
    source += `(${digits(field, piece, joined)})`;
  }
  for (const field of ["year", "month", "day"] as const)
    if (!fields.includes(field)) return `${explanation}; it has no ${field}`;
  if (fields.includes("half") !== pieces.some((piece) => /^h/.test(piece)))
    return "must have both h and A for twelve-hour times, or H for twenty-four";
  const expression = new RegExp(`^${source}$`, "iu");
  return (text) => {
    const match = expression.exec(text);
    return match === null ? null : readFields(fields, match);
  };
}

export type TimeReader = (text: string) => (WallParts & { fraction?: string; offset?: string }) | null;

type Field = "year" | "month" | "day" | "hour" | "minute" | "second" | "fraction" | "half" | "offset";

const space = "\\s+";

const explanation =
  "must be iso, unix, unixMs, or a pattern of YYYY, M, D, H, m, s (such as D/M/YYYY HH:mm; letters as they are in [brackets])";

const tokenField: Record<string, Field> = {
  Y: "year",
  M: "month",
  D: "day",
  H: "hour",
  h: "hour",
  m: "minute",
  s: "second",
  S: "fraction",
  A: "half",
  a: "half",
  Z: "offset",
};

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function digits(field: Field, piece: string, joined: boolean): string {
  if (field === "year") return `\\d{${piece.length}}`;
  if (field === "half") return "[ap]\\.?m\\.?|上午|下午";
  if (field === "offset") return "Z|[+-]\\d\\d(?::?\\d\\d)?";
  if (field === "fraction") return "\\d{1,9}";
  if (field === "month" && piece.length > 2) return `(?:${months.join("|")})[a-z]*\\.?`;
  return joined && piece.length === 2 ? "\\d\\d" : "\\d{1,2}";
}

function readFields(fields: readonly Field[], match: RegExpExecArray): ReturnType<TimeReader> {
  const parts: Partial<Record<Field, string>> = {};
  fields.forEach((field, index) => {
    parts[field] = match[index + 1];
  });
  const { year = "", month = "", half } = parts;
  const hour = Number(parts.hour ?? 0);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const afternoon = /^p|下午/i.test(half ?? "");
  return {
    year: Number(year) + (year.length === 2 ? 2000 : 0),
    month: /^\d/.test(month) ? Number(month) : months.indexOf(month.slice(0, 3).toLowerCase()) + 1,
    day: Number(parts.day),
    hour: half === undefined ? hour : (hour % 12) + (afternoon ? 12 : 0),
    minute: Number(parts.minute ?? 0),
    second: Number(parts.second ?? 0),
    fraction: parts.fraction,
    offset: parts.offset,
  };
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
