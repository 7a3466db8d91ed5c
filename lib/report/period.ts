import { addDays, earlier } from "@/lib/calendar/days";
import { mondayOf } from "@/lib/calendar/isoWeek";
import { weekName } from "@/lib/calendar/weekName";
import { firstDay } from "@/lib/events/limits";

/** What a report is about: an ISO week, `2026-W47`, or a month, `2026-11`. Days are inclusive. */
export interface ReportPeriod {
  id: string;
  kind: "week" | "month";
  from: string;
  to: string;
}

/** The period that an id names; null where it names none, or one before the first day that an event can be of. */
export function parsePeriod(id: string): ReportPeriod | null {
  const period = named(id);
  return period !== null && period.from >= firstDay ? period : null;
}

function named(id: string): ReportPeriod | null {
  const week = /^(\d{4})-W(\d\d)$/.exec(id);
  if (week) {
    const monday = mondayOf(Number(week[1]), Number(week[2]));
    return monday === null ? null : { id, kind: "week", from: monday, to: addDays(monday, 6) };
  }
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(id);
  if (!month) return null;
  const last = new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).getUTCDate();
  return { id, kind: "month", from: `${id}-01`, to: `${id}-${last}` };
}

/** The week or the month that a day lies in. */
export function periodOf(day: string, kind: ReportPeriod["kind"]): ReportPeriod {
  const id = kind === "month" ? day.slice(0, 7) : weekName(day);
  const period = named(id);
  if (period === null) throw new RangeError(`no ${kind} holds ${day}`);
  return period;
}

/** The one of the same kind before it. */
export function previousPeriod({ from, kind }: ReportPeriod): ReportPeriod {
  return periodOf(addDays(from, -1), kind);
}

/** The one of the same kind after it. */
export function nextPeriod({ to, kind }: ReportPeriod): ReportPeriod {
  return periodOf(addDays(to, 1), kind);
}

/** Its full days by the end of `yesterday`; null before the first of them is over. */
export function fullDays({ from, to }: ReportPeriod, yesterday: string): { from: string; to: string } | null {
  return yesterday < from ? null : { from, to: earlier(to, yesterday) };
}
