import { refuse } from "@/lib/events/refusal";

/** A date of the calendar, `YYYY-MM-DD`, from 0001-01-01. */
export function readDay(value: unknown, pointer: string): string {
  const day = typeof value === "string" ? value.trim() : "";
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (parts && isDate(Number(parts[1]), Number(parts[2]), Number(parts[3]))) return day;
  return refuse(pointer, "must be a date that exists, such as 2026-03-02");
}

/** Whether the calendar has this date (years 1 to 9999). */
export function isDate(year: number, month: number, day: number): boolean {
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
