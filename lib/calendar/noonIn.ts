import { Temporal } from "temporal-polyfill";

/**
 * Noon of a calendar day in an IANA time zone: an instant that is on that day whatever the clocks do then.
 * @throws RangeError for an unknown zone, or a day that there is not
 */
export function noonIn(day: string, timezone: string): Date {
  const noon = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: timezone, plainTime: "12:00" });
  return new Date(noon.epochMilliseconds);
}
