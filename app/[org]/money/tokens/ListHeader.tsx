import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDays } from "@/lib/words/formatDay";

/** What a list is of, how long it is, of which days; and what of its address could not be read. */
export function ListHeader({
  title,
  found,
  days,
  problem,
}: {
  title: ReactNode;
  found: ReactNode;
  days: { from: string; to: string; today: string };
  problem: string | null;
}) {
  const t = useTranslations("tokens.list");
  const locale = useLocale();
  return (
    <>
      {problem === null ? null : (
        <p role="alert" className="mb-3 text-body font-medium text-state-off-track [overflow-wrap:anywhere]">
          {t("badQuery", { detail: problem })}
        </p>
      )}
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-body font-semibold break-words">{title}</h2>
        <p className="text-meta text-ink-3">
          {found}
          {` · ${formatDays(days.from, days.to, locale, days.today)}`}
        </p>
      </div>
    </>
  );
}
