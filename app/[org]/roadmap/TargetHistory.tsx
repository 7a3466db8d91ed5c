import { useLocale, useTranslations } from "next-intl";
import { formatFigure } from "@/app/_components/formatFigure";
import type { StoredTarget } from "@/lib/roadmap/storedTarget";
import { formatDay } from "@/lib/words/formatDay";
import { formatPoints } from "@/lib/words/formatPoints";
import { formatShare } from "@/lib/words/formatShare";

/** Every target that was set for a due day, the latest first: from when, what, why and by whom. */
export function TargetHistory({
  history,
  currency,
  today,
}: {
  history: readonly StoredTarget[];
  currency: string;
  today: string;
}) {
  const t = useTranslations("roadmapPage.targets");
  const page = useTranslations("roadmapPage");
  const locale = useLocale();
  const value = ({ kpi, value, basis }: StoredTarget) => {
    if (value === null) return t("none");
    const share = kpi === "aar" || kpi === "fcr";
    if (basis === "absolute") return formatFigure(Number(value), share ? "share" : "money", currency, locale);
    return t("beforeStart", {
      value: share ? formatPoints(Number(value), locale) : formatShare(Number(value), locale),
    });
  };
  if (history.length === 0) return null;
  return (
    <details>
      <summary className="thumb cursor-pointer text-accent">
        {t("history", { count: history.length })}
      </summary>
      <ol className="mt-1 space-y-1 text-ink-2">
        {history.map((one) => (
          <li key={one.id} className="break-words">
            {t("held", {
              day: formatDay(one.from, locale, today),
              value: value(one),
              reason: one.reason,
              name: one.by.name ?? page(`someone.${one.by.kind}`),
            })}
          </li>
        ))}
      </ol>
    </details>
  );
}
