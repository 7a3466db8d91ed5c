import { effectText } from "@/lib/change/effectText";
import type { Line } from "@/lib/report/document";
import type { Report } from "@/lib/report/reportSchema";
import type { ReportWords } from "@/lib/report/reportWords";

/** What was changed on purpose, with what it did to AAR and FCR as far as that can be told. */
export function changesSection({ changes }: Report, words: ReportWords): Line[] {
  const { t, trend, locale, day, process, kpi: name } = words;
  if (changes.length === 0) return [[t("none.changes")]];
  return changes.map(({ effects, ...change }) => {
    const said = t("change", { day: day(change.day), title: change.title, process: process(change.process) });
    const told = effects.flatMap(({ kpi, ...effect }) => {
      const text = effectText({ ...change, ...effect }, trend, locale);
      return text === null ? [] : [t("effect", { kpi: name(kpi), text })];
    });
    const silent = t(change.process === null ? "measured.notHeld" : "measured.early");
    const text = told.length > 0 ? told.join(t("semicolon")) : silent;
    return [t("pair", { kpi: said, text })];
  });
}
