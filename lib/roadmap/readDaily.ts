import { addDays, earlier } from "@/lib/calendar/days";
import { statements } from "@/lib/db/statements";
import { type Parts, readParts } from "@/lib/kpi/readParts";
import { settledTo } from "@/lib/kpi/settled";
import { lastDay } from "@/lib/roadmap/phases";
import { readZone } from "@/lib/roadmap/readZone";
import type { Ctx } from "@/lib/tenancy/ctx";

/** The facts of a roadmap that has begun. */
export interface Daily {
  start: string;
  today: string;
  /** the last day whose FCR can no longer change by itself */
  settledTo: string;
  /** by day, from 28 days before the start to yesterday or the roadmap's end */
  daily: Parts;
}

/**
 * Reads the facts by day that a roadmap is judged by: of the firm, or of a process. Null before it begins.
 * @throws Fault `not-found` for a process that does not exist; `forbidden`
 */
export async function readDaily(ctx: Ctx, process: string | null): Promise<Daily | null> {
  const { start, today } = await statements(ctx, (run) => readZone(ctx, run));
  if (start === null || start > today) return null;
  const daily = await readParts(ctx, { ...roadmapDays(start, today), interval: "day", process });
  return { start, today, settledTo: settledTo(daily.dated, today), daily };
}

/** The days by which a roadmap is judged. */
export function roadmapDays(start: string, today: string): { from: string; to: string } {
  return { from: addDays(start, -28), to: earlier(addDays(today, -1), addDays(start, lastDay)) };
}
