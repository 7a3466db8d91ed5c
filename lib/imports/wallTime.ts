/**
 * The parts of a written time → milliseconds since 1970-01-01T00:00 on the same wall, or null when the
 * calendar or the clock has no such time (31 April, 25:00).
 */
export function wallTime({ year, month, day, hour = 0, minute = 0, second = 0 }: WallParts): number | null {
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59 || year < 1000)
    return null;
  if (day > 28 && day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

export interface WallParts {
  year: number;
  month: number;
  day: number;
  hour?: number;
  minute?: number;
  second?: number;
}
