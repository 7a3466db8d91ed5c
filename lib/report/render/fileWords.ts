import { createTranslator } from "next-intl";
import type { ShownReport } from "@/lib/report/shownReport";
import { formatTime } from "@/lib/words/formatTime";
import type { Locale } from "@/lib/words/locale";
import { messagesOf } from "@/lib/words/messagesOf";

/** What files say around a report: instants are in the organisation's zone. */
export function fileWords({ report, document, signedOff }: ShownReport, locale: Locale) {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: "reportFile" });
  const { timezone, definitions } = report;
  const at = (instant: string) => formatTime(instant, timezone, locale);
  const versions = document.figures.flatMap(({ kpi }) =>
    definitions[kpi] === undefined ? [] : [`${kpi}\u00a0${definitions[kpi]}`],
  );
  return {
    columns: [t("figure"), t("value"), t("change"), t("note")],
    comments: t("comments"),
    comment: ({ by, at: instant }: { by: string; at: string }) => t("comment", { by, at: at(instant) }),
    said: ({ by, at: instant }: { by: string; at: string }, body: string) =>
      t("said", { by, at: at(instant), body }),
    signed: signedOff === null ? t("unsigned") : t("signed", { by: signedOff.by, at: at(signedOff.at) }),
    composed: t("composed", { at: at(report.composedAt), timezone }),
    /** by which every figure was made; null where that was not written down */
    definitions: versions.length === 0 ? null : t("definitions", { versions: versions.join(", ") }),
    page: (page: number, pages: number) => t("page", { page, pages }),
    open: t("open"),
    /** between sentences */
    space: locale === "zh" ? "" : " ",
  };
}

export type FileWords = ReturnType<typeof fileWords>;
