import { useLocale, useTranslations } from "next-intl";
import type { ProcessSettings } from "@/lib/settings/processSchema";
import { formatDay } from "@/lib/words/formatDay";
import { minutesOf } from "../../minutes";

/** The typical minutes of a process so far, the latest first: a new one never rewrites the days before it. */
export function Baselines({ process, today }: { process: ProcessSettings; today: string }) {
  const t = useTranslations("processes");
  const locale = useLocale();
  return (
    <dl className="mt-4 border-t border-hairline pt-3 text-meta text-ink-2">
      <dt className="font-medium text-ink-3">{t("baselines")}</dt>
      {process.baselines.length === 0 ? <dd>{t("never")}</dd> : null}
      {process.baselines.toReversed().map(({ from, seconds }) => (
        <dd key={from}>
          {t("minutesOf", { minutes: minutesOf(seconds) })} ·{" "}
          {t("baselineFrom", { day: formatDay(from, locale, today) })}
        </dd>
      ))}
    </dl>
  );
}
