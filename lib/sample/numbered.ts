/** The number of a case or order: the day on record (001 is the first) and the running number within it. */
export function numbered(prefix: string, day: number, firstDay: number, index: number): string {
  return `${prefix}-${String(day - firstDay + 1).padStart(3, "0")}${String(index).padStart(3, "0")}`;
}
