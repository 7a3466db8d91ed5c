import { Temporal } from "temporal-polyfill";

/**
 * Reads wall-clock times of one zone. A time that the clock shows twice (the hour when summer time ends) is
 * the earlier of the two instants; a time that it never shows (the hour when summer time begins) is the
 * later one, as far after the gap as it was written after the gap's start.
 *
 * @param zone IANA name, such as `Europe/Amsterdam`
 * @returns from wall time, as milliseconds since 1970-01-01T00:00 on that wall, to epoch milliseconds
 */
export function zoneClock(zone: string): (wall: number) => number {
  if (zone === "UTC") return (wall) => wall;
  // Almost every hour has one offset for all of it; NaN marks those that have not.
  const offsets = new Map<number, number>();
  return (wall) => {
    const hour = Math.floor(wall / HOUR);
    let offset = offsets.get(hour);
    if (offset === undefined) {
      const first = offsetAt(zone, hour * HOUR);
      offset = first === offsetAt(zone, hour * HOUR + HOUR - 1) ? first : Number.NaN;
      if (offsets.size >= HOURS_KEPT) offsets.clear();
      offsets.set(hour, offset);
    }
    return wall - (Number.isNaN(offset) ? offsetAt(zone, wall) : offset);
  };
}

const HOUR = 3_600_000;
/** 11 years of hours, about 5 MB */
const HOURS_KEPT = 100_000;

function offsetAt(zone: string, wall: number): number {
  const instant = Temporal.Instant.fromEpochMilliseconds(wall)
    .toZonedDateTimeISO("UTC")
    .toPlainDateTime()
    .toZonedDateTime(zone, { disambiguation: "compatible" });
  return wall - instant.epochMilliseconds;
}
