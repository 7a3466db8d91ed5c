import { daysInclusive, earlier } from "@/lib/calendar/days";
import { statements } from "@/lib/db/statements";
import type { Parts } from "@/lib/kpi/readParts";
import { judgePhases, type PhaseState } from "@/lib/roadmap/judgePhases";
import { judgeTargets, type KpiTargets } from "@/lib/roadmap/judgeTargets";
import { type MilestoneKpi, milestoneKpis } from "@/lib/roadmap/milestones";
import { readEvidence } from "@/lib/roadmap/readEvidence";
import { storedTargets } from "@/lib/roadmap/storedTargets";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

export interface Roadmap {
  /** day 0, `YYYY-MM-DD` */
  start: string;
  /** the day of the roadmap that today is */
  day: number;
  phases: PhaseState[];
  /** of the whole firm */
  targets: Record<MilestoneKpi, KpiTargets>;
}

/**
 * The roadmap that begins on `start`, as the data prove it and people confirm it: phases with their criteria, and the
 * targets of the four KPIs of the whole firm. `daily` are the facts by day from 28 days before the start (or earlier) to
 * yesterday, or to the roadmap's end.
 * @param today in the organisation's zone
 * @param settledTo the last day whose FCR can no longer change by itself
 * @throws Fault `forbidden`
 */
export async function readRoadmap(
  ctx: Ctx,
  { start, today, settledTo, daily }: { start: string; today: string; settledTo: string; daily: Parts },
): Promise<Roadmap> {
  require(ctx, "figures:read");
  const last = daily.whole.end;
  const [evidence, stored] = await Promise.all([
    readEvidence(ctx, { start, today, daily }),
    statements(ctx, (run) => storedTargets(ctx.org, run)),
  ]);
  const targets = milestoneKpis.map((kpi): [MilestoneKpi, KpiTargets] => {
    const settled = kpi === "fcr" ? earlier(settledTo, last) : last;
    const of = { kpi, process: null, start, today, settled };
    return [kpi, judgeTargets(evidence.courses[kpi], stored, of)];
  });
  return {
    start,
    day: daysInclusive(start, today) - 1,
    phases: judgePhases(evidence, { start, today, last }),
    targets: Object.fromEntries(targets) as Roadmap["targets"],
  };
}
