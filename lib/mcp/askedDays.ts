import { z } from "zod";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays } from "@/lib/calendar/days";
import { Fault } from "@/lib/contract/fault";
import { statements } from "@/lib/db/statements";
import { readDated } from "@/lib/kpi/readDated";
import { settledTo } from "@/lib/kpi/settled";
import { comparedDays, solvedDays } from "@/lib/report/comparedDays";
import { knownPeriod } from "@/lib/report/knownPeriod";
import { periodOf } from "@/lib/report/period";
import type { Ctx } from "@/lib/tenancy/ctx";

export const periodSchema = z.string().max(20).optional().meta({
  description: "a week as 2026-W46 or a month as 2026-11; absent, and no days either: the last whole week",
});

/**
 * The days of a week or a month, and those that its report holds them against; `solved` for what returns can still
 * change. Without a period, the last week that is over.
 * @throws Fault `not-found` for what is no period, or has no full day yet
 */
export async function askedDays(ctx: Ctx, period: string | undefined) {
  return statements(ctx, async (run) => {
    const dated = await readDated(ctx.org, run, "9999-12-31");
    const today = dayInZone(ctx.now, dated.timezone);
    const asked = period === undefined ? periodOf(addDays(today, -7), "week") : knownPeriod(period);
    const compared = comparedDays(asked, today);
    return { ...compared, ...solvedDays(compared, settledTo(dated, today)) };
  });
}

/** @throws Fault `invalid` where a period and days are both given */
export function eitherPeriodOrDays(period: string | undefined, days: readonly unknown[]): "period" | "days" {
  const named = days.some((day) => day !== undefined);
  if (!named) return "period";
  if (period === undefined) return "days";
  const detail = "goes without days: send one or the other";
  throw new Fault("invalid", `/period: ${detail}.`, { errors: [{ pointer: "/period", detail }] });
}
