import type { Endpoint } from "@/lib/http/endpoint";
import {
  calendarQuerySchema,
  calendarSchema,
  chooseCalendarSchema,
  setCalendarDaySchema,
} from "@/lib/workdays/calendarAnswer";

const admin = ["admin"] as const;
const changed = { status: 200, description: "the calendar of that day's year", schema: calendarSchema };

/** Holidays, made-up working days and sales days. */
export const calendarEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/v1/calendar",
    summary: "Read the firm's calendar",
    description: "Of this year, or of the days named. Trends mark its holidays and sales days.",
    access: admin,
    query: calendarQuerySchema,
    answers: [{ status: 200, description: "the days in their order", schema: calendarSchema }],
  },
  {
    method: "PUT",
    path: "/api/v1/calendar",
    summary: "Choose a country's holidays and the sales days",
    description: "From a day on; what was chosen before holds until then.",
    access: admin,
    body: { types: ["application/json"], schema: chooseCalendarSchema },
    answers: [changed],
  },
  {
    method: "PUT",
    path: "/api/v1/calendar/days/{day}/{kind}",
    summary: "Add, rename or remove a day",
    description: "The kind is `holiday`, `working` (made up for a holiday) or `sales`.",
    access: admin,
    body: { types: ["application/json"], schema: setCalendarDaySchema },
    answers: [changed],
  },
  {
    method: "DELETE",
    path: "/api/v1/calendar/days/{day}/{kind}",
    summary: "Take back what was said of a day",
    access: admin,
    answers: [changed],
  },
];
