import { z } from "zod";

/**
 * A calendar day, `YYYY-MM-DD`, as questions name it: of the years 1900 to 2999, so that the days before and after it
 * that are reckoned with have four digits of a year, too.
 */
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "must be a date, YYYY-MM-DD")
  .refine((text) => isRealDay(text), "must be a date of the calendar")
  .refine((text) => text >= "1900-01-01" && text <= "2999-12-31", "must be of the years 1900 to 2999");

type Rule = [
  holds: (query: Record<string, unknown>) => boolean,
  failure: { path: string[]; message: string },
];

/** That a question's last day is not before its first. */
export function notBefore(from: string, to: string): Rule {
  return [
    (query) => String(query[from]) <= String(query[to]),
    { path: [to], message: `must not be before ${from}` },
  ];
}

/** That a question is about no more days than this. */
export function notLongerThan(days: number, from: string, to: string): Rule {
  return [
    (query) => !isRealDay(String(query[from])) || daysBetween(String(query[from]), String(query[to])) < days,
    { path: [to], message: `must be within ${days} days of ${from}` },
  ];
}

function isRealDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
