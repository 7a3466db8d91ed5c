import type { CountedFigure, Line } from "@/lib/report/document";
import { piecesOf } from "@/lib/report/piecesOf";
import type { Report } from "@/lib/report/reportSchema";
import type { ReportWords } from "@/lib/report/reportWords";

/** How far the figures can be trusted: what is priced, settled, refused, silent, missing. */
export function qualitySection({ figures, settledTo, to, data }: Report, words: ReportWords): Line[] {
  const { t, share } = words;
  const cost = figures.find(({ kpi }) => kpi === "cts")?.completeness ?? null;
  const sentences = [
    cost === null ? null : t("quality.complete", { share: share(cost) }),
    settledTo >= to ? null : t("quality.settled", { day: words.day(settledTo) }),
    data.refused === 0 ? null : t("quality.refused", { count: data.refused }),
    data.quiet.length === 0 ? null : t("quality.quiet", { sources: data.quiet.join(t("comma")) }),
  ];
  const said: Line[] = [
    ...sentences.flatMap((sentence) => (sentence === null ? [] : [[sentence]])),
    ...missing(data.lacks, words),
  ];
  return said.length > 0 ? said : [[t("none.quality")]];
}

/** What the data lack, each once, whatever figures it is wanting for. */
function missing(found: Report["data"]["lacks"], { t, lacks }: ReportWords): Line[] {
  const counts = new Map(found.map(({ what, count }) => [what, count]));
  if (counts.size === 0) return [];
  const figures = [...counts].map(
    ([what, count]): CountedFigure => ({
      text: lacks(what, { count: count ?? 0 }),
      counts: { lack: what, count: count ?? 0 },
    }),
  );
  return [piecesOf((...marks) => t("quality.missing", { what: marks.join(t("semicolon")) }), ...figures)];
}
