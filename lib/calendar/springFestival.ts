// a CommonJS package whose names Node does not see
import chineseDays from "chinese-days";

/**
 * The first day of the Chinese year that begins in a year of the common calendar, `2026-02-17` of 2026; null for a year
 * that the tables of the calendar do not reach (they hold 1900 to 2100).
 */
export function springFestival(year: number): string | null {
  return year < 1900 || year > 2100 ? null : chineseDays.getSolarDateFromLunar(`${year}-01-01`).date;
}
