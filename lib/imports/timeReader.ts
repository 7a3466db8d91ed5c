import { type TimeReader, timePattern } from "./timePattern";
import { wallTime } from "./wallTime";
import { zoneClock } from "./zoneClock";

/**
 * A reader of one written time → RFC 3339 with an offset or `Z`. Formats: `iso` (also with a space, without
 * seconds, or a date alone: its midnight), `unix` (seconds), `unixMs`, or a pattern (see `timePattern`).
 * Times without an offset are of the zone, safe over summer time (see `zoneClock`). Fractions of a second
 * keep six digits.
 *
 * @param zone IANA name; without one a time that has no offset is refused
 * @param later seconds added
 */
export function timeReader(
  format: string,
  zone?: string,
  later = 0,
): (text: string) => { time: string } | { reason: string } {
  if (format === "unix" || format === "unixMs") return (text) => readUnix(text, format, later);
  const read = format === "iso" ? readIso : timePattern(format);
  if (typeof read === "string") throw new TypeError(read);
  const clock = zone === undefined ? null : zoneClock(zone);
  return (text) => {
    const parts = text.length > longest ? null : read(text);
    if (parts === null) return { reason: `must be a time written as ${format}, not "${text.slice(0, 60)}"` };
    const wall = wallTime(parts);
    const offset = parts.offset === undefined ? null : offsetMilliseconds(parts.offset);
    if (wall === null || Number.isNaN(offset)) return { reason: `"${text}" is no time that exists` };
    if (offset === null && clock === null)
      return { reason: `"${text}" has no offset: the mapping needs a "zone"` };
    if (offset !== null && later === 0 && format === "iso" && strict.test(text)) return { time: text };
    const instant = offset !== null || clock === null ? wall - (offset ?? 0) : clock(wall);
    return { time: written(instant + later * 1000, parts.fraction) };
  };
}

/** Characters of a written time, the words around it included. */
const longest = 200;

/** RFC 3339 as it stands, with at most microseconds: nothing to rewrite. */
const strict = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)$/;

const iso =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?(?: ?(Z|UTC|[+-]\d\d(?::?\d\d)?))?$/i;

const readIso: TimeReader = (text) => {
  const match = iso.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour = 0, minute = 0, second = 0, fraction, offset] = match;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    fraction,
    offset,
  };
};

/** NaN for an offset that no zone can have. */
function offsetMilliseconds(text: string): number {
  if (/^z|utc$/i.test(text)) return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(3).replace(":", ""));
  if (hours > 23 || minutes > 59) return Number.NaN;
  return (text.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

function readUnix(
  text: string,
  format: "unix" | "unixMs",
  later: number,
): { time: string } | { reason: string } {
  const [, whole, fraction = ""] = /^(-?\d{1,17})(?:\.(\d{0,100}))?$/.exec(text) ?? [];
  if (whole === undefined) return { reason: `must be a number (${format}), not "${text.slice(0, 60)}"` };
  // Shifting the point in the text keeps every digit, where a division would not.
  const digits = format === "unix" ? `${whole}.${fraction}` : shift(whole, fraction);
  const [seconds = "0", rest = ""] = digits.split(".");
  const instant = (Number(seconds) + later) * 1000;
  if (text.startsWith("-") || instant > END_OF_9999)
    return {
      reason: `"${text}" is no ${format} time between 1970 and 9999${format === "unix" ? " (is it unixMs?)" : ""}`,
    };
  return { time: written(instant, rest) };
}

const END_OF_9999 = 253_402_300_799_000;

function shift(whole: string, fraction: string): string {
  const padded = whole.padStart(4, "0");
  return `${padded.slice(0, -3)}.${padded.slice(-3)}${fraction}`;
}

function written(instant: number, fraction = ""): string {
  const kept = fraction.slice(0, 6).replace(/0+$/, "");
  return `${new Date(instant).toISOString().slice(0, 19)}${kept === "" ? "" : `.${kept}`}Z`;
}
