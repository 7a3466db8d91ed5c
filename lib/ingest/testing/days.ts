import { Temporal } from "temporal-polyfill";

/** The calendar day of an instant in a zone. */
export function dayOf(time: string, timezone: string): string {
  const key = `${timezone} ${time}`;
  const known = remembered.get(key);
  if (known) return known;
  const day = Temporal.Instant.from(time).toZonedDateTimeISO(timezone).toPlainDate().toString();
  remembered.set(key, day);
  return day;
}

/** Microseconds since 1970. */
export function microseconds(time: string): bigint {
  return Temporal.Instant.from(time).epochNanoseconds / 1000n;
}

/** The instant at which a day begins in a zone, in milliseconds since 1970. */
export function midnight(day: string, timezone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(timezone).epochMilliseconds;
}

export function dayAfter(day: string, count = 1): string {
  return Temporal.PlainDate.from(day).add({ days: count }).toString();
}

/** Every day from the first to the last, both included. */
export function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = dayAfter(day)) days.push(day);
  return days;
}

/** The days of a range, day by day put into the week or month that each belongs to. */
export function split(first: string, last: string, interval: "day" | "week" | "month"): string[][] {
  const groups = new Map<string, string[]>();
  for (const day of daysFrom(first, last)) {
    const date = Temporal.PlainDate.from(day);
    const name = { day, week: `${date.yearOfWeek}-${date.weekOfYear}`, month: `${date.year}-${date.month}` };
    const group = groups.get(name[interval]);
    if (group) group.push(day);
    else groups.set(name[interval], [day]);
  }
  return [...groups.values()];
}

const remembered = new Map<string, string>();
