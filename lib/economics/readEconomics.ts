import { addDays, daysInclusive } from "@/lib/calendar/days";
import { type CostTree, costTree } from "@/lib/economics/costTree";
import { shortOfBreakEven } from "@/lib/economics/shortOfBreakEven";
import { type TimeSaved, timeSaved } from "@/lib/economics/timeSaved";
import { eras } from "@/lib/kpi/eras";
import { type Parts, readParts } from "@/lib/kpi/readParts";
import { peopleTypedOn } from "@/lib/kpi/typedStart";
import type { Ctx } from "@/lib/tenancy/ctx";
import { may } from "@/lib/tenancy/require";

/** Everything that the page of the money shows, without words. Days are those of the organisation's zone. */
export interface Economics {
  costs: CostTree;
  /** by day under five weeks, else by week; the figures of its total are those of the range */
  course: Parts;
  interval: "day" | "week";
  /** per head and year, decimal string; null: not known */
  short: string | null;
  saved: TimeSaved;
  /** payroll is told to who may see salaries: from two days of it a salary can be taken */
  payrollHidden: boolean;
}

/**
 * Reads where the money of some days went, what a head earns, and what the time saved is worth.
 * @param start the day of the roadmap's start; null: it has none
 * @throws Fault `forbidden`
 */
export async function readEconomics(
  ctx: Ctx,
  { from, to }: { from: string; to: string },
  start: string | null,
): Promise<Economics> {
  const begun = start !== null && start <= from;
  const interval = daysInclusive(from, to) < 35 ? "day" : "week";
  const [course, before] = await Promise.all([
    readParts(ctx, { from, to, interval, process: null }),
    begun
      ? readParts(ctx, {
          from: addDays(start, -28),
          to: addDays(start, -1),
          interval: "total",
          process: null,
        })
      : null,
  ]);
  const { dated, whole, total, point } = course;
  // pay that was typed and pay that is known differ by how well somebody guessed: that saves nobody anything
  const alike = begun && total.typed.peopleDays === (peopleTypedOn(dated.typed, start) ? total.days : 0);
  const payAtStart = alike ? eras(dated)(start).pay : null;
  const payrollHidden = !may(ctx, "salaries:read");
  const saved = timeSaved(total, dated, payAtStart, alike ? (before?.total ?? null) : null);
  return {
    costs: costTree(total),
    course,
    interval,
    short: shortOfBreakEven(total, point(whole, total).kpis.breakEven?.value != null),
    saved: payrollHidden ? { ...saved, realised: null, avoided: null } : saved,
    payrollHidden,
  };
}
