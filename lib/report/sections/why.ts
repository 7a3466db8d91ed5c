import { storyWords } from "@/lib/change/storyWords";
import type { Line } from "@/lib/report/document";
import type { Report } from "@/lib/report/reportSchema";
import type { ReportWords } from "@/lib/report/reportWords";

/** What moved each figure. */
export function whySection({ drivers, names }: Report, words: ReportWords): Line[] {
  return whyLines(drivers, names, words);
}

/** The same of any changes. */
export function whyLines(drivers: Report["drivers"], names: Report["names"], words: ReportWords): Line[] {
  const lines = drivers.flatMap((answer): Line[] => {
    const told = storyWords(answer, names, words.story, words.locale);
    if (told === null) return [];
    const sentences = [
      told.verdict,
      told.because,
      told.hollow,
      told.chance,
      told.provisional,
      told.incomplete,
    ];
    // Chinese sentences follow one another without a space
    const space = words.locale === "zh" ? "" : " ";
    return [[sentences.filter((sentence) => sentence !== null).join(space)]];
  });
  return lines.length > 0 ? lines : [[words.t("none.why")]];
}
