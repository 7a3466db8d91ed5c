import { z } from "zod";

/** A question for figures, as a value: made from the URL, by pages and programs alike. */
export type KpiQuery = z.infer<typeof kpiQuery>;

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "must be a date, YYYY-MM-DD")
  .refine((text) => isRealDay(text), "must be a date of the calendar");

/** Ten years by day are 3,653 points: enough for any chart, and bounded. */
export const longestRange = 3_660;

export const kpiQuery = z
  .strictObject({
    from: day.meta({ description: "first day, in the organisation's zone" }),
    to: day.meta({ description: "last day, inclusive" }),
    interval: z.enum(["day", "week", "month", "total"]).default("total"),
    process: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .optional()
      .transform((key) => key ?? null),
  })
  .refine((query) => query.from <= query.to, { path: ["to"], message: "must not be before from" })
  .refine((query) => !isRealDay(query.from) || daysBetween(query.from, query.to) < longestRange, {
    path: ["to"],
    message: `must be within ${longestRange} days of from`,
  });

function isRealDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
