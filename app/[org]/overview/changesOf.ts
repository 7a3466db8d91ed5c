import type { Change } from "@/app/_components/ChangeLine";
import type { Comparison } from "@/app/_components/range/resolveRange";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { shownFigure } from "@/lib/kpi/shownFigure";
import type { Base, Overview } from "@/lib/overview/readOverview";
import type { CardKpi } from "./cardKpis";

/** How a figure has moved since before the start and since the days before (or a year ago); none when not wanted. */
export function changesOf(kpi: CardKpi, { now, bases }: Overview, compare: Comparison): Change[] {
  if (compare === "none") return [];
  const wanted: Base[] = ["start", compare === "year" ? "year" : "previous"];
  return wanted.flatMap((base) => {
    const then = bases[base];
    return then ? [change(kpi, base, shownFigure(kpi, now), shownFigure(kpi, then))] : [];
  });
}

function change(kpi: CardKpi, base: Base, now: number | null, then: number | null): Change {
  const { unit, better } = catalog[kpi];
  const as = unit === "share" ? "points" : "ratio";
  if (now === null || then === null || (as === "ratio" && then <= 0)) {
    return { base, as, value: null, verdict: "same" };
  }
  const value = as === "points" ? now - then : now / then - 1;
  // what is shown as 0.0 is no change
  const verdict =
    Math.abs(value) < 0.0005 ? "same" : value > 0 === (better === "higher") ? "better" : "worse";
  return { base, as, value, verdict };
}
