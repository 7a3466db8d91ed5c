/** Calendar arithmetic on days written `YYYY-MM-DD`; a day has no zone and no hours. */

/** The day `count` days later (earlier when negative). */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** Number of days from the first to the last, both counted. */
export function daysInclusive(first: string, last: string): number {
  return (Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000 + 1;
}

/** The first of two days. */
export function earlier(a: string, b: string): string {
  return [a, b].sort()[0] ?? a;
}

/** The last of two days. */
export function later(a: string, b: string): string {
  return [a, b].sort()[1] ?? b;
}

/** The day on which an instant falls in an IANA zone. */
export function dayIn(timezone: string, instant: Date): string {
  let format = formats.get(timezone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone: timezone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    formats.set(timezone, format);
  }
  return format.format(instant);
}

const formats = new Map<string, Intl.DateTimeFormat>();
