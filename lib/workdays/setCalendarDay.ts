import { record } from "@/lib/audit/record";
import { parse } from "@/lib/contract/parse";
import { type Run, statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";
import {
  type CalendarAnswer,
  calendarPlaceSchema,
  type SetCalendarDay,
  setCalendarDaySchema,
} from "./calendarAnswer";
import type { DayKind } from "./calendarDay";
import { calendarIn } from "./readCalendar";
import { yearOf } from "./readCalendarAnswer";

/** A day and what it is, as an address names them. */
export interface CalendarPlace {
  day: string;
  kind: string;
}

/**
 * Adds a day to the firm's calendar, names one of it otherwise, or removes one that its country or the list of sales days
 * brings. With its line of the log.
 * @returns the calendar of that day's year
 * @throws Fault `forbidden`; `invalid`
 */
export async function setCalendarDay(
  ctx: Ctx,
  place: CalendarPlace,
  input: SetCalendarDay,
): Promise<CalendarAnswer> {
  require(ctx, "settings:write");
  const { day, kind } = parse(calendarPlaceSchema, place);
  const { name, removed } = parse(setCalendarDaySchema, input);
  return statements(ctx, async (run) => {
    const before = await dayBefore(run, ctx.org, day, kind);
    const kept = name === "" ? (before?.name ?? "") : name;
    await run(put, [ctx.org, day, kind, kept, removed, ctx.now, ctx.actor.kind, ctx.actor.id]);
    await record(run, ctx, {
      action: "calendar.day_set",
      subject: `calendar:${day}`,
      before: before === null ? null : { kind, ...before },
      after: { kind, name: kept, removed },
    });
    return yearOf(await calendarIn(run, ctx.org), day);
  });
}

/** How a day stands in the calendar; null where it is like others of its weekday. */
export async function dayBefore(
  run: Run,
  org: string,
  day: string,
  kind: DayKind,
): Promise<{ name: string; removed: boolean } | null> {
  const found = (await calendarIn(run, org)).listed(day, day).find((each) => each.kind === kind);
  return found ? { name: found.name.en, removed: found.removed } : null;
}

const put = `
  insert into calendar_day (organisation_id, day, kind, name, removed, set_at, set_kind, set_by)
  values ($1::uuid, $2::date, $3::text, $4::text, $5::boolean, $6::timestamptz, $7::text, $8::text)
  on conflict (organisation_id, day, kind) do update
  set name = excluded.name, removed = excluded.removed, set_at = excluded.set_at,
    set_kind = excluded.set_kind, set_by = excluded.set_by`;
