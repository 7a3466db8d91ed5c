import { z } from "zod";
import { kpiQuery } from "@/lib/kpi/query";

/** The days of a question, by the rules of the KPIs' own: real days, in order, within the longest range. */
export function daysOf(
  given: { from: string; to: string },
  check: z.RefinementCtx,
): { from: string; to: string } {
  const days = kpiQuery.safeParse(given);
  if (!days.success) {
    for (const { path, message } of days.error.issues) check.addIssue({ code: "custom", path, message });
    return z.NEVER;
  }
  return { from: days.data.from, to: days.data.to };
}
