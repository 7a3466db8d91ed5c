import { Temporal } from "temporal-polyfill";
import { story } from "./story";

/** One day of the firm. `number` counts the days of the roadmap (0 = its first), `weekday` is 1 (Monday) to 7. */
export interface Day {
  number: number;
  date: string;
  weekday: number;
}

/** Opening hours: the weekdays on which somebody is there, and from when to when, in hours of the day. */
export interface Shift {
  weekdays: readonly number[];
  from: number;
  to: number;
}

/** The firm's days from 90 before the roadmap to today, in its time zone. Moments are milliseconds since 1970. */
export class Calendar {
  readonly days: Day[];
  readonly #starts: number[];

  constructor(now: Date, timezone: string) {
    const today = Temporal.Instant.from(now.toISOString()).toZonedDateTimeISO(timezone).toPlainDate();
    const first = today.subtract({ days: story.today - story.firstDay });
    const dates = Array.from({ length: story.today - story.firstDay + 1 }, (_, days) => first.add({ days }));
    this.days = dates.map((date, index) => ({
      number: story.firstDay + index,
      date: date.toString(),
      weekday: date.dayOfWeek,
    }));
    this.#starts = dates.map((date) => date.toZonedDateTime(timezone).epochMilliseconds);
  }

  /** The moment at `hour` (with fractions) of a roadmap day; days after today are allowed. */
  at(day: number, hour: number): number {
    const index = day - story.firstDay;
    const last = this.#starts.length - 1;
    const start = this.#starts[Math.max(0, Math.min(index, last))] ?? 0;
    return start + Math.max(0, index - last) * dayLength + Math.round(hour * 3_600_000);
  }

  /** The roadmap day of a moment, with its fraction: 118.5 is noon of day 118. */
  dayOf(moment: number): number {
    const first = this.#starts[0] ?? 0;
    return story.firstDay + (moment - first) / dayLength;
  }

  weekdayOf(day: number): number {
    const first = this.days[0]?.weekday ?? 1;
    return ((((first - 1 + day - story.firstDay) % 7) + 7) % 7) + 1;
  }

  /** `moment` where somebody is on shift then, otherwise up to `late` minutes after the next opening. */
  onShift(moment: number, shift: Shift, late: number): number {
    let day = Math.floor(this.dayOf(moment));
    const hour = (moment - this.at(day, 0)) / 3_600_000;
    const open = (candidate: number) => shift.weekdays.includes(this.weekdayOf(candidate));
    if (open(day) && hour >= shift.from && hour < shift.to) return moment;
    if (!open(day) || hour >= shift.from) day += 1;
    while (!open(day)) day += 1;
    return this.at(day, shift.from) + late * 60_000;
  }
}

const dayLength = 86_400_000;
