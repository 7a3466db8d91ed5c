import { firstDay, hoursAhead } from "@/lib/events/limits";
import { isDate } from "@/lib/events/readDay";
import { Refused, refuse } from "@/lib/events/refusal";

/**
 * An instant: RFC 3339 with an offset or Z, not before 2000-01-01 (UTC), not more than 24 hours after `now`.
 * Gives UTC with microseconds, `2026-03-02T09:01:00.000000Z`; further digits are cut off, not rounded.
 */
export function readTime(value: unknown, now: Date): string {
  const time = toUtc(value);
  if (time < earliest) return tooOld();
  return time > latestAt(now) ? inFuture() : time;
}

function toUtc(value: unknown): string {
  if (value === undefined || value === null) return refuse(pointer, "must be given");
  if (typeof value !== "string") return refuse(pointer, form);
  const parts = rfc3339.exec(value.trim());
  if (!parts) return refuse(pointer, local.test(value.trim()) ? noOffset : form);

  const [, day = "", clock = "", fraction = "", offset = ""] = parts;
  if (!isDate(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)))) {
    return refuse(pointer, `must be on a date that exists: ${day} does not`);
  }
  if (clock.endsWith("60")) {
    return refuse(pointer, "must not be a leap second: clocks here have none, send second 59");
  }
  if (clock > "23:59:59" || clock.slice(3) > "59:59" || clock.slice(6) > "59") {
    return refuse(pointer, "must have a time of day from 00:00:00 to 23:59:59");
  }
  const microseconds =
    fraction.length === 7 ? fraction : fraction.slice(0, 7).padEnd(7, fraction === "" ? ".000000" : "0");
  if (offset === "Z" || offset === "z") return `${day}T${clock}${microseconds}Z`;

  if (offset.slice(1) > "23:59" || offset.slice(4) > "59") {
    return refuse(pointer, "must have an offset from -23:59 to +23:59");
  }
  return `${shift(`${day}T${clock}`, offset)}${microseconds}Z`;
}

const pointer = "/time";
const rfc3339 = /^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;
const local = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d(:\d\d(\.\d+)?)?$/;
const form = "must be an RFC 3339 time with an offset or Z, such as 2026-03-02T09:01:00+08:00";
const noOffset = "must end with Z or an offset such as +08:00: without one nobody knows when it was";
const earliest = `${firstDay}T00:00:00.000000Z`;

/** `YYYY-MM-DDTHH:mm:ss` at an offset → the same in UTC. */
function shift(local: string, offset: string): string {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
  const utc = new Date(Date.parse(`${local}Z`) - (offset.startsWith("-") ? -minutes : minutes) * 60_000);
  const year = utc.getUTCFullYear();
  if (year < 1) return tooOld();
  return year > 9999 ? inFuture() : utc.toISOString().slice(0, 19);
}

function tooOld(): never {
  throw new Refused("too_old", pointer, `must not be before ${firstDay}`);
}

function inFuture(): never {
  throw new Refused("in_future", pointer, `must not be more than ${hoursAhead} hours ahead of the server`);
}

/** The last instant that is not too far ahead. Remembered, as thousands of events are read with one `now`. */
function latestAt(now: Date): string {
  if (now.getTime() !== remembered.now) {
    const latest = new Date(now.getTime() + hoursAhead * 3_600_000);
    remembered = { now: now.getTime(), latest: `${latest.toISOString().slice(0, 23)}000Z` };
  }
  return remembered.latest;
}
let remembered = { now: Number.NaN, latest: "" };
