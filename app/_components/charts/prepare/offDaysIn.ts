import type { OffDay, TrendData } from "./trend";

/** A run of days of one name: the eight days of one holiday are told once. */
export interface OffDays {
  name: string;
  from: string;
  to: string;
}

/** The holidays and sales days of a span, both ends included, those of one name that follow one another as one. */
export function offDaysIn(
  { offDays = [] }: Pick<TrendData, "offDays">,
  start: string,
  end: string,
): OffDays[] {
  const runs: OffDays[] = [];
  for (const { day, name } of inOrder(offDays)) {
    if (day < start || day > end) continue;
    const run = runs.findLast((each) => each.name === name);
    if (run !== undefined && (run.to === day || next(run.to) === day)) run.to = day;
    else runs.push({ name, from: day, to: day });
  }
  return runs;
}

function inOrder(days: readonly OffDay[]): OffDay[] {
  return days.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

function next(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
