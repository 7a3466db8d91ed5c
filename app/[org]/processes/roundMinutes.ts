import { formatNumber } from "@/lib/words/formatNumber";
import type { Locale } from "@/lib/words/locale";

/** Seconds, as a decimal string, in minutes to be read in a column: whole ones from ten on, below with one decimal. */
export function roundMinutes(seconds: string, locale: Locale): string {
  const minutes = Number(seconds) / 60;
  return formatNumber(minutes, locale, minutes < 10 && !Number.isInteger(minutes) ? 1 : 0);
}
