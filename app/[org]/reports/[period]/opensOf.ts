import type { ReportOpens } from "@/app/_components/ReportSheet";
import { openLack } from "@/app/[org]/data/openLack";
import { openFigure } from "@/app/[org]/figures/openFigure";
import { mistakesHref, mistakesSearch } from "@/app/[org]/processes/mistakesHref";
import { openCases } from "@/app/[org]/processes/openCases";
import { touchQuery } from "@/app/[org]/processes/touches/touchQuery";
import { counts } from "@/lib/cases/caseQuery";
import type { Report } from "@/lib/report/reportSchema";

/** What the figures of a report open: the cases that a share counts, the arithmetic of all else. */
export function opensOf(report: Report, slug: string): ReportOpens {
  const days = { from: report.from, to: report.to };
  return {
    figure({ kpi }) {
      const figure = report.figures.find((one) => one.kpi === kpi);
      if (!figure || figure.value === null) return undefined;
      const { from, to } = figure;
      const behind = counts.find((known) => known === `${kpi}.numerator`);
      if (behind && typeof figure.numerator === "number") {
        return openCases(slug, { counts: behind, closedFrom: from, closedTo: to }, figure.numerator);
      }
      // a month's margin per head is a multiple of the period's, which its arithmetic shows
      return openFigure(slug, kpi, figure.ofPeriod ?? figure.value, { from, to });
    },
    counted(what) {
      if ("touch" in what) {
        const touch = report.touches?.items[what.touch];
        return touch && openCases(slug, touchQuery(touch, null, days), touch.cases);
      }
      if ("lack" in what) return openLack(slug, { what: what.lack, count: what.count }, days) ?? undefined;
      const { count, cost } = report.mistakes[what.of];
      const found = what.of === "now" ? days : report.base;
      const list = {
        href: mistakesHref(slug, found),
        list: `/api/v1/mistakes/entries${mistakesSearch(found)}`,
      };
      if (what.mistakes === "count") return { ...list, figure: { count } };
      return cost === null ? undefined : { ...list, figure: { sum: cost, of: "cost" } };
    },
  };
}
