import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";
import { type CalendarAnswer, calendarPlaceSchema } from "./calendarAnswer";
import { calendarIn } from "./readCalendar";
import { yearOf } from "./readCalendarAnswer";
import { type CalendarPlace, dayBefore } from "./setCalendarDay";

/**
 * Takes back what the firm has said of a day: it is again as the country and the list of sales days have it, and a day
 * that the firm had added is gone. With its line of the log.
 * @returns the calendar of that day's year
 * @throws Fault `not-found` where nothing was said of it; `forbidden`; `invalid`
 */
export async function restoreCalendarDay(ctx: Ctx, place: CalendarPlace): Promise<CalendarAnswer> {
  require(ctx, "settings:write");
  const { day, kind } = parse(calendarPlaceSchema, place);
  return statements(ctx, async (run) => {
    const before = await dayBefore(run, ctx.org, day, kind);
    const [gone] = await run(remove, [ctx.org, day, kind]);
    if (!gone) throw new Fault("not-found", "Nothing was said of this day: it is as the country has it.");
    const after = await dayBefore(run, ctx.org, day, kind);
    await record(run, ctx, {
      action: "calendar.day_restored",
      subject: `calendar:${day}`,
      before: { kind, ...before },
      after: after === null ? null : { kind, ...after },
    });
    return yearOf(await calendarIn(run, ctx.org), day);
  });
}

const remove = `
  delete from calendar_day
  where organisation_id = $1::uuid and day = $2::date and kind = $3::text
  returning day`;
