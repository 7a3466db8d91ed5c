import { z } from "zod";
import { plainText } from "@/lib/contract/plainText";
import { calendarDaySchema, dayKinds } from "./calendarDay";
import { isCountry } from "./countries";
import { salesDayKeys } from "./salesDays";

const day = z.iso.date("must be a date that exists, such as 2026-10-01");

/** What was chosen: whose holidays the firm keeps, and which of the list of sales days are its own. */
const chosen = {
  country: z
    .string()
    .nullable()
    .meta({ description: "ISO 3166-1; null: no country's holidays, weekdays alone are worked" }),
  salesDays: z.array(z.enum(salesDayKeys)),
};

export const calendarSchema = z
  .object({
    ...chosen,
    since: z
      .string()
      .nullable()
      .meta({ description: "the day from which it was chosen; null: it is the time zone's" }),
    days: z.array(calendarDaySchema).meta({
      description: "those of the span that are not like others of their weekday, also what was removed",
    }),
  })
  .meta({
    title: "Calendar",
    description: "what is chosen is as it is in force on the last day of the span",
  });
export type CalendarAnswer = z.infer<typeof calendarSchema>;

export const calendarQuerySchema = z
  .strictObject({ from: day.optional(), to: day.optional() })
  .refine(({ from, to }) => (from === undefined) === (to === undefined) && !(from && to && from > to), {
    path: ["to"],
    message: "from and to must be given together, in order",
  })
  .refine(({ from, to }) => !(from && to) || Number(to.slice(0, 4)) - Number(from.slice(0, 4)) <= 10, {
    path: ["to"],
    message: "must be at most ten years after from",
  });
export type CalendarQuery = z.input<typeof calendarQuerySchema>;

export const chooseCalendarSchema = z.strictObject({
  from: day.optional().meta({ description: "the day from which it holds; today if absent" }),
  country: z
    .string()
    .trim()
    .refine(isCountry, "must be the code of a country (ISO 3166-1) whose holidays are known, such as CN")
    .nullable(),
  salesDays: z.array(z.enum(salesDayKeys)).max(20),
});
export type ChooseCalendar = z.input<typeof chooseCalendarSchema>;

export const setCalendarDaySchema = z
  .strictObject({
    name: plainText(100, 0).default(""),
    removed: z.boolean().default(false),
  })
  .refine(({ name, removed }) => removed || name !== "", { path: ["name"], message: "must not be empty" });
export type SetCalendarDay = z.input<typeof setCalendarDaySchema>;

/** The day and the kind as an address names them. */
export const calendarPlaceSchema = z.object({
  day: day.refine((value) => value >= "2000-01-01" && value < "2100-01-01", "must lie between 2000 and 2099"),
  kind: z.enum(dayKinds, `must be one of ${dayKinds.join(", ")}`),
});
