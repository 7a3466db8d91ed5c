import { formatDay } from "./formatDay";
import type { Locale } from "./locale";

/** The clock time of an instant in the organisation's zone: `09:40`. */
export function formatClock(instant: string | Date, timezone: string): string {
  return local(instant, timezone).clock;
}

/** An instant in the organisation's zone: `9 Nov 09:40`, `11月9日 09:40`; the year unless it is that of `today`. */
export function formatTime(instant: string | Date, timezone: string, locale: Locale, today?: string): string {
  const { day, clock } = local(instant, timezone);
  return `${formatDay(day, locale, today)} ${clock}`;
}

function local(instant: string | Date, timezone: string): { day: string; clock: string } {
  // the Swedish form is ISO 8601 with a space, whatever the reader's language
  const text = new Intl.DateTimeFormat("sv-SE", {
    timeZone: timezone,
    dateStyle: "short",
    timeStyle: "short",
  }).format(new Date(instant));
  return { day: text.slice(0, 10), clock: text.slice(11, 16) };
}
