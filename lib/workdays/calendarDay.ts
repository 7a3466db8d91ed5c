import { z } from "zod";

/** `working`: a day that would be off otherwise, made up for a longer holiday. `sales`: the firm sells most on it. */
export const dayKinds = ["holiday", "working", "sales"] as const;
export type DayKind = (typeof dayKinds)[number];

/** One day of the firm's calendar that is not like others of its weekday. */
export const calendarDaySchema = z
  .object({
    day: z.string().meta({ format: "date" }),
    kind: z.enum(dayKinds),
    name: z.object({ en: z.string(), zh: z.string() }),
    origin: z
      .enum(["country", "sales", "own"])
      .meta({ description: "the country's, of the list of sales days, or said by the firm" }),
    expected: z
      .boolean()
      .meta({ description: "by the law alone: the year's arrangement is not published in this version" }),
    removed: z.boolean().meta({ description: "it does not hold for the firm, and is listed to be restored" }),
  })
  .meta({ title: "CalendarDay" });

export type CalendarDay = z.infer<typeof calendarDaySchema>;
