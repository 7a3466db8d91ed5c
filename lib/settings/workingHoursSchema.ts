import { z } from "zod";

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a clock time, such as 09:00");

/** When the firm works: at most one span a weekday (1 Monday … 7 Sunday), clock times of its zone; none: closed. */
export const workingHoursSchema = z
  .array(
    z
      .strictObject({
        day: z.number("must be a weekday, 1 (Monday) to 7 (Sunday)").int().min(1).max(7),
        from: clock,
        /** 24:00 is midnight */
        to: z.union([clock, z.literal("24:00")], "must be a clock time, such as 18:00, or 24:00"),
      })
      .refine(({ from, to }) => from < to, { path: ["to"], message: "must be after from" }),
  )
  .refine((spans) => new Set(spans.map(({ day }) => day)).size === spans.length, "has a weekday twice");

export type WorkingHours = z.output<typeof workingHoursSchema>;
