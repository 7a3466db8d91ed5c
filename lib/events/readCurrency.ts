import { dayInZone } from "@/lib/calendar/dayInZone";
import type { ReadContext } from "@/lib/events/readEvent";
import { Refused, refuse } from "@/lib/events/refusal";

/** The ISO 4217 codes that this runtime knows. */
export const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** A currency's code (three capitals), or null for nothing. */
export function readCurrencyCode(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const code = typeof value === "string" ? value.trim() : "";
  if (currencies.has(code)) return code;
  return refuse("/data/currency", "must be a currency of ISO 4217 in three capitals, such as EUR");
}

/**
 * Null for the organisation's own currency; another one only if there is an exchange rate for the day of `time` in the
 * organisation's zone, else `unknown_currency`.
 */
export function readCurrency(code: string, time: string, context: ReadContext): string | null {
  if (code === context.currency) return null;
  const day = dayInZone(time, context.timezone);
  if (context.hasRate(code, day)) return code;
  throw new Refused(
    "unknown_currency",
    "/data/currency",
    `has no exchange rate from ${code} to ${context.currency} for ${day}: enter one under Settings, Exchange rates (exchangeRates of PUT /api/v1/settings), then send the event again`,
  );
}
