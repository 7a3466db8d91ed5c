/** Calendar arithmetic on days written `YYYY-MM-DD`; a day has no zone and no hours. */

/** The day `count` days later (earlier when negative). */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** Number of days from the first to the last, both counted. */
export function daysInclusive(first: string, last: string): number {
  return (Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000 + 1;
}

/** The first of two days. */
export function earlier(a: string, b: string): string {
  return [a, b].sort()[0] ?? a;
}

/** The last of two days. */
export function later(a: string, b: string): string {
  return [a, b].sort()[1] ?? b;
}
