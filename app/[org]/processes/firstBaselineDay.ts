import { addDays } from "@/lib/calendar/days";

/**
 * From when a process's first typical minutes are in force unless another day is given: they are what the time before
 * the start is compared with, so they reach back 90 days, or to 28 days before the roadmap.
 */
export function firstBaselineDay(today: string, roadmapStart: string | null): string {
  const [back, before] = [addDays(today, -90), roadmapStart === null ? today : addDays(roadmapStart, -28)];
  return before < back ? before : back;
}
