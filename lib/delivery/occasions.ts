import { Temporal } from "temporal-polyfill";

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
  const last = dayOf(to, timezone);
  for (
    let day = dayOf(from, timezone);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    const week = day.dayOfWeek === 1 && weeklySince !== null;
    const month = day.day === 1 && monthlySince !== null;
    if (!week && !month) continue;
    const at = new Date(
      day.toZonedDateTime({ timeZone: timezone, plainTime: new Temporal.PlainTime(hour) }).epochMilliseconds,
    );
    if (at <= from || at > to) continue;
    if (week && at > weeklySince) found.push({ occasion: weekOf(day.subtract({ days: 1 })), at });
    if (month && at > monthlySince)
      found.push({ occasion: day.subtract({ days: 1 }).toString().slice(0, 7), at });
  }
  return found;
}

/** What kind of occasion it is, or null for another text. */
export function occasionKind(occasion: string): "week" | "month" | "alert" | null {
  if (/^\d{4}-W\d\d$/.test(occasion)) return "week";
  if (/^\d{4}-\d\d$/.test(occasion)) return "month";
  return /^alert:./.test(occasion) ? "alert" : null;
}

function dayOf(instant: Date, timezone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timezone).toPlainDate();
}

function weekOf(day: Temporal.PlainDate): string {
  return `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, "0")}`;
}
