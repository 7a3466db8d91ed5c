/**
 * Whether a source that used to send regularly has stopped: it has been silent for more days than it ever was in the
 * 30 days up to its last arrival. So weekends of a source that keeps them are no news. One that sent on fewer than
 * five days has no habit yet.
 * @param perDay events that arrived on each day, today last
 */
export function isQuiet(perDay: readonly number[]): boolean {
  const today = perDay.length - 1;
  const arrivals = perDay.flatMap((events, day) => (events > 0 ? [day] : []));
  const last = arrivals.at(-1) ?? today;
  const habit = arrivals.filter((day) => day > last - 30);
  if (habit.length < 5) return false;
  const gaps = habit.slice(1).map((day, index) => day - (habit[index] ?? day));
  return today - last > Math.max(...gaps);
}
