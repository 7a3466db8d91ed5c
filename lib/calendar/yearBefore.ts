import { addDays } from "@/lib/calendar/days";
import { springFestival } from "@/lib/calendar/springFestival";

/**
 * The days of last year that a period is compared with (同比): as many days, 52 weeks earlier, so that weekdays fall on
 * weekdays. The Spring Festival lies up to four weeks apart from one year to the next, so 52 weeks may set a firm at work
 * beside one that was closed. Therefore, for a firm that keeps the festival: where the period and the same days 52 weeks
 * earlier do not hold the same days of the festival's season, counted from its first day, it is moved by the distance
 * between the two first days instead, and the same festival days are compared.
 *
 * The season is the 40 days of 春运 as the State Council sets them each year: from 15 days before the first day of the
 * Chinese year to 24 days after it (2025: 14 January to 22 February; 2026: 2 February to 13 March).
 *
 * Of a period that holds parts of two seasons, the later one decides.
 * @param festival whether the firm keeps the Spring Festival
 */
export function yearBefore({ from, to }: Days, festival: boolean): YearBefore {
  const byWeeks = moved({ from, to }, -weeks);
  if (festival) {
    for (let year = Number(to.slice(0, 4)) + 1; year >= Number(from.slice(0, 4)); year--) {
      const [now, then] = [springFestival(year), springFestival(year - 1)];
      if (now === null || then === null) continue;
      const [here, there] = [seasonIn({ from, to }, now), seasonIn(byWeeks, then)];
      if (here !== there)
        return {
          ...moved({ from, to }, distance(now, then)),
          by: "festival",
          festival: now,
          festivalBefore: then,
        };
    }
  }
  return { ...byWeeks, by: "weeks" };
}

export type YearBefore = Days &
  ({ by: "weeks" } | { by: "festival"; festival: string; festivalBefore: string });

interface Days {
  from: string;
  to: string;
}

const weeks = 364;
const [before, after] = [15, 24];

/** Which days of a season a period holds, counted from the festival's first day; the same text for the same days. */
function seasonIn({ from, to }: Days, first: string): string {
  const begin = Math.max(distance(first, from), -before);
  const end = Math.min(distance(first, to), after);
  return begin > end ? "" : `${begin}…${end}`;
}

/** Days from one to the other; negative where the other is earlier. */
function distance(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function moved({ from, to }: Days, days: number): Days {
  return { from: addDays(from, days), to: addDays(to, days) };
}
