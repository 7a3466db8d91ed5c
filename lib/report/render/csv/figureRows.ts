import type { Row } from "@/lib/report/render/csv/row";
import type { Report } from "@/lib/report/reportSchema";

/** The figures that head a report, a row each with the ones that it is held against. */
export function figureRows({ figures }: Report): Row[] {
  return figures.flatMap(({ ofPeriod, ...figure }): Row[] => {
    const { kpi, from, to } = figure;
    const row = { section: "figure", what: "value", ...figure };
    return ofPeriod === undefined
      ? [row]
      : [row, { section: "figure", kpi, what: "ofPeriod", from, to, value: ofPeriod }];
  });
}
