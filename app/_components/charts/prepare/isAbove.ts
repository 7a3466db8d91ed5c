import type { Row } from "./rows";

/** Whether the course, measured or expected, runs above a flag near its day: then its label goes below, out of the way. */
export function isAbove(rows: readonly Row[], flag: { x: number; value: number }): boolean {
  const near = rows
    .map((row) => ({ away: Math.abs(row.x - flag.x), value: row.settled ?? row.provisional ?? row.forecast }))
    .filter(({ away, value }) => away <= 10 && value !== null)
    .sort((a, b) => a.away - b.away)[0];
  return near !== undefined && (near.value ?? 0) >= flag.value;
}
