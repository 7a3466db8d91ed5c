import { useLocale, useTranslations } from "next-intl";
import type { CriterionAnswer } from "@/lib/roadmap/roadmapAnswer";
import { formatDay } from "@/lib/words/formatDay";
import { formatNeed } from "./formatNeed";

/** What is to be expected of a criterion that is not met, in words. */
export function Ahead({
  criterion,
  phase,
  today,
}: {
  criterion: CriterionAnswer;
  phase: { from: string | null; to: string | null };
  today: string;
}) {
  const t = useTranslations("roadmapPage");
  const locale = useLocale();
  const { state, forecast, unit, proof } = criterion;
  if (state === "met" || phase.from === null || phase.to === null) return <>–</>;
  const day = (of: string) => formatDay(of, locale, today);
  if (today < phase.from) return t("notBegun", { day: day(phase.from) });
  if (today > phase.to) return t("over", { day: day(phase.to) });
  if (proof === "person") return t("notConfirmed");
  if (forecast === null) return t("noForecast");
  const figure = (value: number) => formatNeed(unit, value, locale, 0);
  return t(forecast.early ? "expectedEarly" : "expected", {
    day: day(forecast.on),
    value: figure(forecast.value),
    low: figure(forecast.low),
    high: figure(forecast.high),
  });
}
