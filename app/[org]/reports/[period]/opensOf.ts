import type { ReportOpens } from "@/app/_components/ReportSheet";
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
      if (typeof what === "object") {
        const touch = report.touches?.items[what.touch];
        return touch && openCases(slug, touchQuery(touch, null, days), touch.cases);
      }
      const { count, cost } = report.mistakes.now;
      const address = {
        href: mistakesHref(slug, days),
        list: `/api/v1/mistakes/entries${mistakesSearch(days)}`,
      };
      if (what === "mistakesCost" && cost !== null) return { ...address, figure: { sum: cost, of: "cost" } };
      return { ...address, figure: { count } };
    },
  };
}
