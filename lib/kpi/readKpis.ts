import type { KpiAnswer } from "@/lib/kpi/answer";
import type { Facts } from "@/lib/kpi/facts";
import type { KpiQuery } from "@/lib/kpi/query";
import { readParts } from "@/lib/kpi/readParts";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * The one way to figures: page, API, CSV and message all show what this gives. One snapshot, one answer.
 * Days are those of the organisation's zone; money is in its currency; figures are rounded once, to 6 decimals.
 * @throws Fault `not-found` for a process that does not exist; `forbidden`
 */
export async function readKpis(ctx: Ctx, query: KpiQuery): Promise<KpiAnswer> {
  const { dated, periods, facts, whole, total, point } = await readParts(ctx, query);
  return {
    from: query.from,
    to: query.to,
    interval: query.interval,
    process: query.process,
    timezone: dated.timezone,
    currency: dated.currency,
    points:
      query.interval === "total" ? [] : periods.map((period, index) => point(period, facts[index] as Facts)),
    total: point(whole, total),
  };
}
