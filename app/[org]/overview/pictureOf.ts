import type { KpiCardProps } from "@/app/_components/KpiCard";
import { costTree } from "@/lib/economics/costTree";
import { allocatedParts } from "@/lib/kpi/allocated";
import { zero } from "@/lib/kpi/exact";
import { shownFigure } from "@/lib/kpi/shownFigure";
import type { Overview } from "@/lib/overview/readOverview";
import { openValue } from "../figures/openValue";
import { openCosts } from "../money/openCosts";
import type { CardKpi } from "./cardKpis";

/** What a card shows under its figure: nested levels, the four parts of the cost, or the course of twelve points. */
export function pictureOf(
  kpi: CardKpi,
  overview: Overview,
  pilot: boolean,
  slug: string,
): KpiCardProps["picture"] {
  if (kpi === "aar") return levels(overview, pilot, slug);
  if (kpi === "cts") return parts(overview, slug);
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

function levels({ now, range }: Overview, pilot: boolean, slug: string): KpiCardProps["picture"] {
  const { closed } = now.facts;
  if (closed.cases === 0) return { kind: "none" };
  const share = (count: number) => count / closed.cases;
  const opened = (kpi: "aarSupervised" | "aarExecuted") => openValue(slug, kpi, now.point.kpis[kpi], range);
  return {
    kind: "levels",
    shares: {
      autonomous: share(closed.autonomous),
      supervised: share(closed.supervised),
      assisted: share(closed.assisted),
      unattributed: share(closed.unattributed),
    },
    stress: pilot ? "approved" : "untouched",
    opens: { approved: opened("aarSupervised"), withPeople: opened("aarExecuted") },
  };
}

function parts({ now: { facts }, range }: Overview, slug: string): KpiCardProps["picture"] {
  const amounts = allocatedParts(facts);
  const all = Object.values(amounts).reduce((sum, amount) => sum.plus(amount), zero);
  // a credit note can make a part negative: then there is no whole to be a share of
  if (facts.orders.count === 0 || all.isZero() || Object.values(amounts).some((amount) => amount.lt(0))) {
    return { kind: "none" };
  }
  const share = (part: keyof typeof amounts) => amounts[part].div(all).toNumber();
  const { cells } = costTree(facts);
  const opened = (part: keyof typeof amounts) => {
    const figure = `allocated.${part}` as const;
    return openCosts(slug, { figure, from: range.from, to: range.to }, { sum: cells[figure].amount });
  };
  return {
    kind: "parts",
    shares: { labour: share("labour"), spend: share("spend"), tool: share("tool"), model: share("model") },
    opens: { labour: opened("labour"), spend: opened("spend"), tool: opened("tool"), model: opened("model") },
  };
}
