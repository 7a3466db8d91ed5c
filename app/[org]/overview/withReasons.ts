import type { Change } from "@/app/_components/ChangeLine";
import { addDays } from "@/lib/calendar/days";
import { settledDays } from "@/lib/kpi/settled";
import type { Overview } from "@/lib/overview/readOverview";
import { before, type Days } from "../processes/moved/comparedDays";
import { movedHref } from "../processes/moved/movedHref";
import type { CardKpi } from "./cardKpis";
import { settledRange } from "./settledRange";

type Shown = Pick<Overview, "range" | "settledTo" | "settings" | "yearBefore">;

/** Each change with the address of what moved the figure between the very days that the card compares. */
export function withReasons(
  changes: readonly Change[],
  kpi: CardKpi,
  overview: Shown,
  slug: string,
): Change[] {
  // what a head earns is no share that processes make up
  if (kpi === "marginPerHead") return [...changes];
  const now = kpi === "fcr" ? settledRange(overview) : overview.range;
  return changes.map((change) => {
    const base = baseOf(change.base, now, overview);
    return base === null ? change : { ...change, href: movedHref(slug, { kpi, now, base: shown(base) }) };
  });

  function shown(base: Days): Days {
    return kpi === "fcr" ? settledDays(base, overview.settledTo) : base;
  }
}

function baseOf(base: Change["base"], now: Days, { settings, yearBefore }: Shown): Days | null {
  if (base === "previous") return before(now);
  if (base === "year") return yearBefore && { from: yearBefore.from, to: yearBefore.to };
  const start = settings.roadmapStart;
  return start === null ? null : { from: addDays(start, -28), to: addDays(start, -1) };
}
