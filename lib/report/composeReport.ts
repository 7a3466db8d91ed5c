import { dayInZone } from "@/lib/calendar/dayInZone";
import { isoWeek } from "@/lib/calendar/isoWeek";
import { conclusion } from "@/lib/report/conclusion";
import type { DocumentFigure, ReportDocument, SectionKey } from "@/lib/report/document";
import { sectionKeys } from "@/lib/report/document";
import type { Headline, Report } from "@/lib/report/reportSchema";
import { type ReportWords, reportWords } from "@/lib/report/reportWords";
import { sections } from "@/lib/report/sections/sections";
import { formatDays, formatMonth } from "@/lib/words/formatDay";
import type { Locale } from "@/lib/words/locale";

/**
 * Writes a report: by plain rules from its figures, so that the same figures always give the same words. A section with
 * nothing to say says so.
 */
export function composeReport(report: Report, locale: Locale): ReportDocument {
  const words = reportWords(report, locale);
  const { t } = words;
  return {
    title: titleOf(report, words),
    subtitle: t("subtitle", {
      organisation: report.organisation,
      days: formatDays(report.from, report.to, locale),
      version: t(`version.${report.version}`),
    }),
    cautions: cautions(report, words),
    conclusion: conclusion(report, words),
    figures: report.figures.map((figure) => shown(figure, report, words)),
    sections: sectionKeys.map((key: SectionKey) => ({
      key,
      title: t(`section.${key}`),
      lines: sections[key](report, words),
    })),
  };
}

function titleOf({ kind, from }: Report, { t, locale }: ReportWords): string {
  if (kind === "month") return t("title.month", { month: formatMonth(from, locale) });
  const { year, week } = isoWeek(from);
  // a year is not written with a thousands separator
  return t("title.week", { year: String(year), week });
}

function cautions({ whole, kind, to, data, timezone }: Report, { t, day }: ReportWords): string[] {
  if (data.to === null) return [t("nothing")];
  const found = whole ? [] : [t(`running.${kind}`, { day: day(to) })];
  return data.stale ? [...found, t("stale", { day: day(dayInZone(new Date(data.to), timezone)) })] : found;
}

function shown(figure: Headline, { kind, to }: Report, words: ReportWords): DocumentFigure {
  const { t, share } = words;
  const { kpi, value } = figure;
  const previous = words.moved(kpi, value, figure.previous);
  const start = words.moved(kpi, value, figure.start);
  const { low = null, high = null, completeness = null } = figure;
  const wide = low !== null && high !== null && (high - low > 0.2 || (figure.denominator ?? 0) < 12);
  const isCost = kpi === "cts" && value !== null;
  return {
    kpi,
    label: words.label(kpi),
    value: words.figure(kpi, value),
    changes: [
      ...(previous === null ? [] : [t(`against.${kind}`, { change: previous })]),
      ...(start === null ? [] : [t("sinceStart", { change: start })]),
    ],
    notes: [
      ...(kpi === "marginPerHead" && value !== null ? [t("figure.aMonth")] : []),
      ...(figure.estimated && value !== null ? [t("figure.estimated")] : []),
      ...(figure.provisional && value !== null ? [t("figure.provisional")] : []),
      ...(value !== null && figure.to !== to
        ? [t("figure.settled", { days: formatDays(figure.from, figure.to, words.locale, to) })]
        : []),
      // the bounds by which pages say how sure a figure is
      ...(value !== null && wide ? [t("figure.between", { low: share(low), high: share(high) })] : []),
      ...(isCost && completeness !== null && completeness < 0.9
        ? [t("figure.complete", { share: share(completeness) })]
        : []),
    ],
  };
}
