/** The calendar day of an instant, by the zone's own calendar of this machine's ICU. */
export function dayIn(timezone: string, time: string): string {
  const key = `${timezone} ${time}`;
  const known = days.get(key);
  if (known) return known;
  const format = formats.get(timezone) ?? new Intl.DateTimeFormat("en-CA", { timeZone: timezone, ...parts });
  formats.set(timezone, format);
  const day = format.format(new Date(time));
  days.set(key, day);
  return day;
}

/** Microseconds since 1970, which a double holds exactly until 2255. */
export function instant(time: string): number {
  const [, whole = "", fraction = "", zone = ""] =
    /^([^.Z+]+?)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/.exec(time) ?? [];
  return Date.parse(whole + zone) * 1_000 + Number(fraction.padEnd(6, "0").slice(0, 6));
}

/** Every day from the first to the last, both included. */
export function daysBetween(first: string, last: string): string[] {
  const found: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) found.push(day);
  return found;
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
const formats = new Map<string, Intl.DateTimeFormat>();
const days = new Map<string, string>();
