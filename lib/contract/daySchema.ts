import { z } from "zod";

/**
 * A calendar day, `YYYY-MM-DD`, as questions and settings name it: of the years 1900 to 2999, so that the days before
 * and after it that are reckoned with have four digits of a year, too.
 */
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "must be a date, YYYY-MM-DD")
  .refine((text) => isRealDay(text), "must be a date of the calendar")
  .refine((text) => text >= "1900-01-01" && text <= "2999-12-31", "must be of the years 1900 to 2999");

/** Whether a text is a day of the calendar. */
export function isRealDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
