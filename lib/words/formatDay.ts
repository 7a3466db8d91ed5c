import type { Locale } from "./locale";

const english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * A calendar day `YYYY-MM-DD` as `9 Nov`, `11月9日`; with the year when it is not the year of `today` and more than
 * half a year away (without `today`: always with the year).
 */
export function formatDay(day: string, locale: Locale, today?: string): string {
  const { year, month, date } = parts(day);
  const withYear = today === undefined || (parts(today).year !== year && isFar(day, today));
  if (locale === "zh") return `${withYear ? `${year}年` : ""}${month}月${date}日`;
  return `${date} ${english[month - 1]}${withYear ? ` ${year}` : ""}`;
}

/** Both ends of a range of days, what they share said once: `2–15 Mar`, `28 Feb – 3 Mar 2026`, `3月2日–15日`. */
export function formatDays(from: string, to: string, locale: Locale, today?: string): string {
  if (from === to) return formatDay(from, locale, today);
  const [a, b] = [parts(from), parts(to)];
  if (a.year !== b.year) return `${formatDay(from, locale)} – ${formatDay(to, locale)}`;
  if (locale === "zh") {
    return `${formatDay(from, locale, today)}–${a.month === b.month ? "" : `${b.month}月`}${b.date}日`;
  }
  if (a.month === b.month) return `${a.date}–${formatDay(to, locale, today)}`;
  return `${formatDay(from, locale, from)} – ${formatDay(to, locale, today)}`;
}

/** A month `YYYY-MM` (or a day of it) as `Nov 2026`, `2026年11月`. */
export function formatMonth(month: string, locale: Locale): string {
  const { year, month: number } = parts(`${month.slice(0, 7)}-01`);
  return locale === "zh" ? `${year}年${number}月` : `${english[number - 1]} ${year}`;
}

function isFar(day: string, today: string): boolean {
  return Math.abs(Date.parse(day) - Date.parse(today)) > 183 * 86_400_000;
}

function parts(day: string): { year: number; month: number; date: number } {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (!match) throw new RangeError(`not a day: ${day}`);
  return { year: Number(match[1]), month: Number(match[2]), date: Number(match[3]) };
}
