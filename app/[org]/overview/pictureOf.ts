import type { KpiCardProps } from "@/app/_components/KpiCard";
import { allocatedParts } from "@/lib/kpi/allocated";
import { zero } from "@/lib/kpi/exact";
import type { Facts } from "@/lib/kpi/facts";
import type { Overview } from "@/lib/overview/readOverview";
import type { CardKpi } from "./cardKpis";
import { shownFigure } from "./shownFigure";

/** What a card shows under its figure: nested levels, the four parts of the cost, or the course of twelve points. */
export function pictureOf(kpi: CardKpi, overview: Overview, pilot: boolean): KpiCardProps["picture"] {
  if (kpi === "aar") return levels(overview.now.facts, pilot);
  if (kpi === "cts") return parts(overview.now.facts);
  const { parts: course } = overview.course;
  const points = course.periods.map((period, at) => {
    const facts = course.facts[at] ?? course.total;
    const point = course.point(period, facts);
    return { value: shownFigure(kpi, { point, facts }), provisional: point.kpis[kpi]?.provisional === true };
  });
  const last = points.slice(-12);
  const provisional = last.findIndex((point) => point.provisional);
  return {
    kind: "line",
    values: last.map(({ value }) => value),
    ...(provisional === -1 ? {} : { provisionalFrom: provisional }),
  };
}

function levels({ closed }: Facts, pilot: boolean): KpiCardProps["picture"] {
  if (closed.cases === 0) return { kind: "none" };
  const share = (count: number) => count / closed.cases;
  return {
    kind: "levels",
    shares: {
      autonomous: share(closed.autonomous),
      supervised: share(closed.supervised),
      assisted: share(closed.assisted),
      unattributed: share(closed.unattributed),
    },
    stress: pilot ? "approved" : "untouched",
  };
}

function parts(facts: Facts): KpiCardProps["picture"] {
  const amounts = allocatedParts(facts);
  const all = Object.values(amounts).reduce((sum, amount) => sum.plus(amount), zero);
  // a credit note can make a part negative: then there is no whole to be a share of
  if (facts.orders.count === 0 || all.isZero() || Object.values(amounts).some((amount) => amount.lt(0))) {
    return { kind: "none" };
  }
  const share = (part: keyof typeof amounts) => amounts[part].div(all).toNumber();
  return {
    kind: "parts",
    shares: { labour: share("labour"), spend: share("spend"), tool: share("tool"), model: share("model") },
  };
}
