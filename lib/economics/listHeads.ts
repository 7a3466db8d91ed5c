import { addDays, daysInclusive, later } from "@/lib/calendar/days";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import type { CostQuery } from "@/lib/economics/costQuery";
import { Exact } from "@/lib/kpi/exact";
import { readDated } from "@/lib/kpi/readDated";
import { rosterOn } from "@/lib/kpi/roster";
import { typedRole } from "@/lib/kpi/typedStart";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/** Heads of a role over a run of days without a change of it; decimals are strings. */
export interface HeadsItem {
  role: string;
  /** all people, as they were typed before any were counted: they have no role */
  typed: boolean;
  fte: string;
  from: string;
  to: string;
  days: number;
  /** heads × days */
  fteDays: string;
}

/**
 * Who was employed over some days (of the organisation's zone), role by role: the `fteDays` of all add up to the average
 * FTE × days. What they earn is not in here.
 * @throws Fault `forbidden`
 */
export async function listHeads(
  ctx: Ctx,
  { from, to }: CostQuery,
): Promise<{ items: HeadsItem[]; next: null }> {
  require(ctx, "figures:read");
  const { headcounts } = await statements(ctx, (run) => readDated(ctx.org, run, to), snapshot);
  const starts = [...new Set([from, ...headcounts.map(({ day }) => later(day, from))])].sort();
  const items = starts.flatMap((start, at): HeadsItem[] => {
    const end = starts[at + 1] ? addDays(starts[at + 1] ?? to, -1) : to;
    const days = daysInclusive(start, end);
    const roster = [...rosterOn(headcounts, start)];
    const employed = roster.filter(([role, { fte }]) => role !== typedRole || !fte.isZero());
    return employed.map(([role, { fte }]) => ({
      ...{ role, typed: role === typedRole, fte: fte.toFixed(), from: start, to: end, days },
      fteDays: new Exact(fte).times(days).toFixed(),
    }));
  });
  return { items: joined(items), next: null };
}

/** Runs of the same heads of a role are one: another role's change is no change of it. */
function joined(items: readonly HeadsItem[]): HeadsItem[] {
  const runs: HeadsItem[] = [];
  const open = new Map<string, HeadsItem>();
  for (const item of items) {
    const before = open.get(item.role);
    if (before && before.fte === item.fte && addDays(before.to, 1) === item.from) {
      before.to = item.to;
      before.days += item.days;
      before.fteDays = new Exact(before.fteDays).plus(item.fteDays).toFixed();
    } else {
      open.set(item.role, item);
      runs.push(item);
    }
  }
  return runs;
}
