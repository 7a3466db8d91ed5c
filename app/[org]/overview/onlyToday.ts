import { readKpis } from "@/lib/kpi/readKpis";
import type { Overview } from "@/lib/overview/readOverview";
import type { Ctx } from "@/lib/tenancy/ctx";

/** Whether cases were closed today and none in the days shown, which end yesterday: so it is on the first day. */
export async function onlyToday(ctx: Ctx, { now, today }: Overview): Promise<boolean> {
  if (now.point.kpis.aar?.denominator) return false;
  const { total } = await readKpis(ctx, { from: today, to: today, interval: "total", process: null });
  return Boolean(total.kpis.aar?.denominator);
}
