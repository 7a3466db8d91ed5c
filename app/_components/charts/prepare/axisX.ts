import { dayNumber, dayOf } from "./dayNumber";
import type { TrendData } from "./trend";

export interface AxisX {
  domain: [number, number];
  ticks: number[];
  /** place of a calendar day: roadmap days, or days since 1970 */
  place: (day: string) => number;
}

/** The roadmap by default, from before the start to its last day, the future included; else plain dates. */
export function axisX(axis: TrendData["axis"]): AxisX {
  if (axis.kind === "roadmap") {
    const start = dayNumber(axis.start);
    const marks = [axis.from, 0, 30, 60, 90, 120, 150, 180];
    return {
      domain: [axis.from, axis.to],
      ticks: [...new Set(marks.filter((mark) => mark >= axis.from && mark <= axis.to))],
      place: (day) => dayNumber(day) - start,
    };
  }
  const [from, to] = [dayNumber(axis.from), dayNumber(axis.to)];
  return { domain: [from, Math.max(to, from + 1)], ticks: dateTicks(from, to), place: dayNumber };
}

/** Mondays while they fit, then firsts of months; at most eight. */
function dateTicks(from: number, to: number): number[] {
  const days = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  if (days.length <= 8) return days;
  // 1970-01-05 was a Monday
  const mondays = days.filter((day) => (day + 3) % 7 === 0);
  if (mondays.length <= 8) return mondays;
  const firsts = days.filter((day) => dayOf(day).endsWith("-01"));
  const marks = firsts.length >= 4 ? firsts : mondays;
  const step = Math.ceil(marks.length / 8);
  return marks.filter((_, at) => at % step === 0);
}
