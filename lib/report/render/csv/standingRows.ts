import type { Row } from "@/lib/report/render/csv/row";
import type { Report } from "@/lib/report/reportSchema";

/** Mistakes beside those of the period before, the phases of the roadmap, and how sure the data are. */
export function standingRows({
  mistakes: { now, before },
  phases,
  data,
  from,
  to,
  settledTo,
}: Report): Row[] {
  const mistakes = { section: "mistakes", from, to };
  return [
    { ...mistakes, what: "count", value: now.count, previous: before.count },
    { ...mistakes, what: "cost", value: now.cost, previous: before.cost },
    // where nobody looked, a count of 0 is not known to be 0
    { ...mistakes, what: "unreviewed", value: now.unreviewed ?? null, previous: before.unreviewed ?? null },
    ...phases.map(
      ({ phase, state, met, of }): Row => ({
        section: "roadmap",
        what: phase,
        state,
        numerator: met,
        denominator: of,
      }),
    ),
    { section: "data", what: "to", text: data.to, state: data.stale ? "stale" : null },
    { section: "data", what: "settledTo", to: settledTo },
    { section: "data", what: "refused", from, to, value: data.refused },
    ...data.quiet.map((source): Row => ({ section: "data", what: "quiet", text: source })),
    ...data.lacks.map(
      ({ kpi, what, count, names }): Row => ({
        section: "data",
        kpi,
        what,
        value: count,
        text: names.join(", "),
      }),
    ),
  ];
}
