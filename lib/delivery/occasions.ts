import { Temporal } from "temporal-polyfill";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays } from "@/lib/calendar/days";
import { weekName } from "@/lib/calendar/weekName";

/** When a channel wants what; an instant is that from which it does, null: it does not. */
export interface Wanted {
  weeklySince: Date | null;
  monthlySince: Date | null;
  /** 0–23, of the organisation's day */
  hour: number;
  /** IANA */
  timezone: string;
}

export interface Occasion {
  /** the ISO week (`2026-W47`) or month (`2026-10`) that has ended */
  occasion: string;
  at: Date;
}

/**
 * The reports that fall due after `from` and up to `to`, in their order: each Monday the ISO week that ended the day
 * before, each first of a month the month before, at the channel's hour in the organisation's zone. An hour that the
 * clocks leave out is the next that they show; of one that they show twice it is the first.
 */
export function occasions(
  { weeklySince, monthlySince, hour, timezone }: Wanted,
  from: Date,
  to: Date,
): Occasion[] {
  const found: Occasion[] = [];
  const last = dayInZone(to, timezone);
  for (let day = dayInZone(from, timezone); day <= last; day = addDays(day, 1)) {
    const week = weeklySince !== null && new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
    const month = monthlySince !== null && day.endsWith("-01");
    if (!week && !month) continue;
    const at = hourOf(day, hour, timezone);
    if (at <= from || at > to) continue;
    const ended = addDays(day, -1);
    if (week && at > weeklySince) found.push({ occasion: weekName(ended), at });
    if (month && at > monthlySince) found.push({ occasion: ended.slice(0, 7), at });
  }
  return found;
}

/** What kind of occasion it is, or null for another text. */
export function occasionKind(occasion: string): "week" | "month" | "alert" | null {
  if (/^\d{4}-W\d\d$/.test(occasion)) return "week";
  if (/^\d{4}-\d\d$/.test(occasion)) return "month";
  return /^alert:./.test(occasion) ? "alert" : null;
}

function hourOf(day: string, hour: number, timezone: string): Date {
  const plainTime = new Temporal.PlainTime(hour);
  return new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: timezone, plainTime }).epochMilliseconds,
  );
}
