import type { Shape } from "@/lib/picture/picture";
import { cardPng } from "@/lib/report/render/card/cardPng";
import { reportCard } from "@/lib/report/render/card/reportCard";
import { fileName, type ReportFile } from "@/lib/report/render/reportFile";
import type { ShownReport } from "@/lib/report/shownReport";
import type { Locale } from "@/lib/words/locale";

/** The card of a report as a file. */
export async function cardFile(
  shown: ShownReport,
  { shape, locale, address }: { shape: Shape; locale: Locale; address: string },
): Promise<ReportFile> {
  const { period, version } = shown.report;
  return {
    name: fileName(shown, `${period} ${version} ${shape}.png`),
    type: "image/png",
    body: await cardPng(reportCard(shown, locale, address), shape),
  };
}
