import { record } from "@/lib/audit/record";
import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";
import { type CalendarAnswer, type ChooseCalendar, chooseCalendarSchema } from "./calendarAnswer";
import { calendarIn } from "./readCalendar";
import { yearOf } from "./readCalendarAnswer";
import { todayIn } from "./todayIn";

/**
 * Chooses whose holidays the firm keeps and on which days it sells most, from a day on; what was chosen before stays as it
 * was until then. With its line of the log.
 * @returns the calendar of that day's year
 * @throws Fault `forbidden`; `invalid`
 */
export async function chooseCalendar(ctx: Ctx, input: ChooseCalendar): Promise<CalendarAnswer> {
  require(ctx, "settings:write");
  const { from: asked, country, salesDays } = parse(chooseCalendarSchema, input);
  return statements(ctx, async (run) => {
    const from = asked ?? (await todayIn(ctx, run));
    const before = (await calendarIn(run, ctx.org)).chosen(from);
    const { kind, id } = ctx.actor;
    const keys = [...new Set(salesDays)];
    await run(put, [ctx.org, from, country, keys, ctx.now, kind, id]);
    await record(run, ctx, {
      action: "calendar.chosen",
      subject: `calendar:${from}`,
      before: { country: before.country, salesDays: [...before.salesDays] },
      after: { country, salesDays: keys },
    });
    return yearOf(await calendarIn(run, ctx.org), from);
  });
}

const put = `
  insert into calendar_choice (organisation_id, from_day, country, sales_days, set_at, set_kind, set_by)
  values ($1::uuid, $2::date, $3::text, $4::text[], $5::timestamptz, $6::text, $7::text)
  on conflict (organisation_id, from_day) do update
  set country = excluded.country, sales_days = excluded.sales_days, set_at = excluded.set_at,
    set_kind = excluded.set_kind, set_by = excluded.set_by`;
