/** Whether it is the name of an ISO week, such as `2026-W47`. */
export function isWeek(period: string): boolean {
  return /^\d{4}-W\d{2}$/.test(period);
}

/** Whether it is the name of a month, such as `2026-10`. */
export function isMonth(period: string): boolean {
  return /^\d{4}-\d{2}$/.test(period);
}
