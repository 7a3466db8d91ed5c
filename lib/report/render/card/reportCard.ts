import { createTranslator } from "next-intl";
import { inks, type Picture } from "@/lib/picture/picture";
import type { ReportDocument } from "@/lib/report/document";
import type { Report, ReportKpi } from "@/lib/report/reportSchema";
import type { ShownReport } from "@/lib/report/shownReport";
import { formatCount } from "@/lib/words/formatCount";
import { formatDays, formatMonth } from "@/lib/words/formatDay";
import type { Locale } from "@/lib/words/locale";
import { messagesOf } from "@/lib/words/messagesOf";

/**
 * A report as one picture to be shown to others: its own figures and sentences, as they stand there. It holds no more
 * money than the version that is shown: the team's none.
 * @param address where the definitions stand
 */
export function reportCard({ report, document }: ShownReport, locale: Locale, address: string): Picture {
  const messages = messagesOf(locale);
  const t = createTranslator({ locale, messages, namespace: "monthCard" });
  const brand = createTranslator({ locale, messages, namespace: "shell" })("brand");
  const days = formatDays(report.from, report.to, locale);
  const asShown = (kpi: ReportKpi) => {
    const found = document.figures.find((figure) => figure.kpi === kpi);
    if (!found) return [];
    const note = [...found.changes.slice(0, 1), ...found.notes].join(" · ");
    return [{ label: found.label, value: found.value, note }];
  };
  const cases = report.figures.find(({ kpi }) => kpi === "aar")?.denominator;
  const beside: readonly ReportKpi[] =
    report.version === "team"
      ? ["fcr", "timeSavedHours", "reopenRate"]
      : ["fcr", "timeSavedHours", "cts", "marginPerHead"];
  const [lead = { label: "", value: "", note: "" }] = asShown("aar");
  return {
    brand: `${brand} · ${report.organisation}`,
    title: report.kind === "month" ? formatMonth(report.from, locale) : document.title,
    subtitle: [days, ...document.cautions].join(" · "),
    lead: {
      ...lead,
      bar: bar(report, [t("level.autonomous"), t("level.supervised"), t("level.rest")]),
    },
    figures: [
      ...beside.flatMap(asShown),
      ...(report.version === "team" && cases !== undefined
        ? [{ label: t("cases"), value: formatCount(cases, locale), note: "" }]
        : []),
    ],
    sentences: said(report, document),
    link: { text: t("definitions"), address },
  };
}

/**
 * Why the figure in front is what it is: the second sentence of the conclusion, as the first says the figure again.
 * What makes it hollow is never left out, nor that there is none.
 */
function said({ hollow, figures }: Report, { conclusion }: ReportDocument): string[] {
  const known = figures.some(({ kpi, value }) => kpi === "aar" && value !== null);
  return known ? conclusion.slice(1, hollow.length > 0 ? 3 : 2) : conclusion.slice(0, 1);
}

/** How cases were done: without people, approved by them, and all else; empty where that is not known. */
function bar(
  { figures }: Report,
  [autonomous, supervised, rest]: [string, string, string],
): Picture["lead"]["bar"] {
  const share = (kpi: ReportKpi) => figures.find((figure) => figure.kpi === kpi)?.value ?? null;
  const [alone, approved] = [share("aar"), share("aarSupervised")];
  if (alone === null || approved === null) return [];
  return [
    { label: autonomous, share: alone, colour: inks.autonomous },
    { label: supervised, share: approved - alone, colour: inks.supervised },
    { label: rest, share: 1 - approved, colour: inks.spend },
  ];
}
