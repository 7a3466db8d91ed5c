import type { Row } from "@/lib/report/render/csv/row";
import type { Report } from "@/lib/report/reportSchema";

/** The figures that head a report, a row each with the ones that it is held against. */
export function figureRows({ figures }: Report): Row[] {
  return figures.map((figure) => ({ section: "figure", what: "value", ...figure }));
}
