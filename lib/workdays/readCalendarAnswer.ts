import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";
import { type CalendarAnswer, type CalendarQuery, calendarQuerySchema } from "./calendarAnswer";
import { beforeAll } from "./chosenByZone";
import type { FirmCalendar } from "./firmCalendar";
import { calendarIn } from "./readCalendar";
import { todayIn } from "./todayIn";

/**
 * The organisation's calendar of a span of days, of this year when none is named.
 * @throws Fault `forbidden`; `invalid`
 */
export async function readCalendarAnswer(ctx: Ctx, query: CalendarQuery): Promise<CalendarAnswer> {
  require(ctx, "settings:read");
  const { from, to } = parse(calendarQuerySchema, query);
  return statements(ctx, async (run) => {
    const calendar = await calendarIn(run, ctx.org);
    return from && to ? answerOf(calendar, from, to) : yearOf(calendar, await todayIn(ctx, run));
  });
}

/** The calendar of the year that a day lies in; what was chosen as it is in force on that day. */
export function yearOf(calendar: FirmCalendar, day: string): CalendarAnswer {
  const year = day.slice(0, 4);
  return { ...answerOf(calendar, `${year}-01-01`, `${year}-12-31`), ...chosenOn(calendar, day) };
}

function answerOf(calendar: FirmCalendar, from: string, to: string): CalendarAnswer {
  return { ...chosenOn(calendar, to), days: calendar.listed(from, to) };
}

function chosenOn(calendar: FirmCalendar, day: string): Omit<CalendarAnswer, "days"> {
  const { country, salesDays, from } = calendar.chosen(day);
  return { country, salesDays: [...salesDays], since: from === beforeAll ? null : from };
}
