import { addDays, earlier } from "@/lib/calendar/days";
import { statements } from "@/lib/db/statements";
import { longestWindow } from "@/lib/kpi/longestWindow";
import { courses } from "@/lib/roadmap/courses";
import { judgeTargets, type KpiTargets } from "@/lib/roadmap/judgeTargets";
import { readDaily } from "@/lib/roadmap/readDaily";
import type { StoredTarget } from "@/lib/roadmap/storedTarget";
import { storedTargets } from "@/lib/roadmap/storedTargets";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * How the targets of a process stand, by KPI: those for which one was ever set. None before the roadmap begins.
 * @param known what was stored, if it has been read
 * @throws Fault `not-found` for a process that does not exist; `forbidden`
 */
export async function readProcessTargets(
  ctx: Ctx,
  process: string,
  known?: readonly StoredTarget[],
): Promise<KpiTargets[]> {
  require(ctx, "figures:read");
  const stored = (known ?? (await statements(ctx, (run) => storedTargets(ctx.org, run)))).filter(
    (one) => one.process === process,
  );
  const found = stored.length > 0 ? await readDaily(ctx, process) : null;
  if (found === null) return [];
  const { start, today, daily } = found;
  const measures = courses(daily);
  const last = daily.whole.end;
  const solved = earlier(last, addDays(today, -1 - longestWindow(daily.dated, process)));
  return (["aar", "fcr"] as const)
    .filter((kpi) => stored.some((one) => one.kpi === kpi))
    .map((kpi) => {
      const settled = kpi === "fcr" ? solved : last;
      return judgeTargets(measures[kpi], stored, { kpi, process, start, today, settled });
    });
}
