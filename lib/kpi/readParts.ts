import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays } from "@/lib/calendar/days";
import { snapshot } from "@/lib/db/snapshot";
import { type Run, statements } from "@/lib/db/statements";
import type { Figure, KpiKey, Point } from "@/lib/kpi/answer";
import { catalog } from "@/lib/kpi/catalog/catalog";
import type { Context, Kpi } from "@/lib/kpi/catalog/kpi";
import { checkProcess } from "@/lib/kpi/checkProcess";
import { type Facts, noFacts, together } from "@/lib/kpi/facts";
import { longestWindow } from "@/lib/kpi/longestWindow";
import { type Period, periods } from "@/lib/kpi/periods";
import type { KpiQuery } from "@/lib/kpi/query";
import { type Dated, readDated } from "@/lib/kpi/readDated";
import { readFacts } from "@/lib/kpi/readFacts";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/** The facts that a question's figures are computed from, for pages that show what a figure consists of. */
export interface Parts {
  /** everything dated, up to the question's last day */
  dated: Dated;
  /** one a period, in order */
  periods: readonly Period[];
  facts: readonly Facts[];
  /** of the whole range */
  whole: Period;
  total: Facts;
  /** the figures of a period from its facts: the same, to the last digit, as `readKpis` gives */
  point(period: Period, facts: Facts): Point;
}

/**
 * Reads the facts of a question's periods in one snapshot. Days are those of the organisation's zone, money is in its
 * currency and exact.
 * @throws Fault `not-found` for a process that does not exist; `forbidden`
 */
export async function readParts(ctx: Ctx, query: KpiQuery): Promise<Parts> {
  require(ctx, "figures:read");
  return statements(ctx, (run) => readPartsIn(ctx, run, query), snapshot);
}

/** The same within a snapshot that other questions are read in, too; the caller has checked the permission. */
export async function readPartsIn(ctx: Pick<Ctx, "org" | "now">, run: Run, query: KpiQuery): Promise<Parts> {
  const dated = await readDated(ctx.org, run, query.to);
  checkProcess(dated, query.process);
  const parts = periods(query.from, query.to, query.interval);
  const facts = await readFacts(ctx.org, run, parts, query.process, dated);
  const today = dayInZone(ctx.now, dated.timezone);
  return {
    dated,
    periods: parts,
    facts,
    whole: { start: query.from, end: query.to },
    total: facts.reduce(together, noFacts()),
    point: (period: Period, sums: Facts) => figures(period, sums, query, dated, today),
  };
}

function figures(period: Period, facts: Facts, query: KpiQuery, dated: Dated, today: string): Point {
  const context: Context = {
    peopleCounted: dated.headcounts.some((set) => set.day <= period.start),
    baselines: dated.baselines.length > 0,
  };
  const kpis: Partial<Record<KpiKey, Figure>> = {};
  for (const kpi of Object.values(catalog)) {
    if (!asked(kpi, query, context)) continue;
    const figure = kpi.figure(facts, context);
    const settled = today > lastOpenDay(kpi, period, query, dated);
    kpis[kpi.key] = settled ? figure : { ...figure, provisional: true };
  }
  return { ...period, kpis };
}

function asked(kpi: Kpi, query: KpiQuery, context: Context): boolean {
  if (kpi.key === "timeSavedHours" && !context.baselines) return false;
  return kpi.scope === "both" || kpi.scope === (query.process === null ? "organisation" : "process");
}

/** The last day at whose end the figure can still change by itself: the period's, and the longest window after it. */
function lastOpenDay(kpi: Kpi, period: Period, query: KpiQuery, dated: Dated): string {
  if (kpi.settles === "withPeriod") return period.end;
  return addDays(period.end, longestWindow(dated, query.process));
}
