import { addDays, daysInclusive, earlier, later } from "@/lib/calendar/days";
import { lastDay } from "@/lib/roadmap/phases";

export interface ShownDays {
  kind: "roadmap" | "dates";
  /** of the figures that are read */
  from: string;
  to: string;
  interval: "day" | "week";
}

/**
 * The days of the large trend: the roadmap from the first Monday of the 28 days before its start, as long as nobody asked for other days and it
 * has begun and not ended; else the days asked for, but not fewer than twelve weeks where nobody asked. By day under
 * five weeks, by week above.
 */
export function shownDays(of: {
  /** the days asked for in the address; null when it asks for none */
  asked: { from: string; to: string } | null;
  start: string | null;
  today: string;
}): ShownDays {
  const { asked, start, today } = of;
  const yesterday = addDays(today, -1);
  if (asked) {
    const to = later(asked.from, earlier(asked.to, today));
    return {
      kind: "dates",
      from: asked.from,
      to,
      interval: daysInclusive(asked.from, to) < 35 ? "day" : "week",
    };
  }
  if (start && start <= today && today <= addDays(start, lastDay)) {
    return {
      kind: "roadmap",
      from: mondayFrom(addDays(start, -28)),
      to: later(yesterday, addDays(start, -1)),
      interval: "week",
    };
  }
  return { kind: "dates", from: mondayFrom(addDays(today, -84)), to: yesterday, interval: "week" };
}

/** A week that begins in the middle would be a point of a day or two, all noise. */
function mondayFrom(day: string): string {
  return addDays(day, (8 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7);
}
