import type { Line } from "@/lib/report/document";
import type { Report } from "@/lib/report/reportSchema";
import type { ReportWords } from "@/lib/report/reportWords";

/** How far the figures can be trusted: what is priced, settled, refused, silent, missing. */
export function qualitySection({ figures, settledTo, to, data }: Report, words: ReportWords): Line[] {
  const { t, lacks, share } = words;
  const cost = figures.find(({ kpi }) => kpi === "cts")?.completeness ?? null;
  const missing = new Map(data.lacks.map(({ what, count }) => [what, lacks(what, { count: count ?? 0 })]));
  const sentences = [
    cost === null ? null : t("quality.complete", { share: share(cost) }),
    settledTo >= to ? null : t("quality.settled", { day: words.day(settledTo) }),
    data.refused === 0 ? null : t("quality.refused", { count: data.refused }),
    data.quiet.length === 0 ? null : t("quality.quiet", { sources: data.quiet.join(t("comma")) }),
    missing.size === 0 ? null : t("quality.missing", { what: [...missing.values()].join(t("semicolon")) }),
  ];
  const said = sentences.flatMap((sentence) => (sentence === null ? [] : [[sentence]]));
  return said.length > 0 ? said : [[t("none.quality")]];
}
