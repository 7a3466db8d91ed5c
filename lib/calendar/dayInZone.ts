/**
 * The calendar day, `YYYY-MM-DD`, of an instant (a Date, or `2026-03-02T09:01:00.000000Z`) in an IANA time zone.
 * @throws RangeError for an unknown zone
 */
export function dayInZone(instant: Date | string, timezone: string): string {
  const part = { year: "", month: "", day: "" };
  for (const { type, value } of formatFor(timezone).formatToParts(new Date(instant))) {
    if (type === "year" || type === "month" || type === "day") part[type] = value;
  }
  return `${part.year.padStart(4, "0")}-${part.month}-${part.day}`;
}

/** Making a format costs a hundred times its use. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: timezone,
    calendar: "gregory",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  formats.set(timezone, made);
  return made;
}
