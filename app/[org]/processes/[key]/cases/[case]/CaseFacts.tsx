import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/app/_components/Card";
import type { CaseAnswer } from "@/lib/cases/readCase";
import { formatDuration } from "@/lib/words/formatDuration";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import { formatTime } from "@/lib/words/formatTime";
import { resolutionName } from "../../../cases/resolutionName";

/** What is known of the case as a whole. */
export function CaseFacts({
  found,
  timezone,
  currency,
  today,
  byRole,
}: {
  found: CaseAnswer;
  timezone: string;
  currency: string;
  today: string;
  /** the cost of people is by their role, not by the firm's mean */
  byRole: boolean;
}) {
  const t = useTranslations("cases");
  const locale = useLocale();
  const when = (instant: string) => formatTime(instant, timezone, locale, today);
  const money = (amount: string, code: string | null) => formatMoneyInFull(amount, code ?? currency, locale);
  const opened = found.timeline.find(({ type }) => type === "case.opened");
  const result = resolutionName(found.resolution);
  const rows: [string, ReactNode][] = [
    [t("field.state"), result ? t(`resolution.${result}`) : t("state.open")],
    [t("one.opened"), when(found.openedAt)],
  ];
  if (found.closedAt !== null) {
    const seconds = (Date.parse(found.closedAt) - Date.parse(found.openedAt)) / 1000;
    rows.push([t("one.closed"), when(found.closedAt)], [t("one.took"), formatDuration(seconds, locale)]);
  }
  rows.push([t("one.humanTime"), formatDuration(Number(found.humanSeconds), locale)]);
  const labour = found.timeline.some(({ labourCost }) => labourCost !== null);
  rows.push([
    t("one.cost"),
    found.cost === null ? (
      t("one.unpriced")
    ) : (
      <>
        {money(found.cost, null)}
        {labour && !byRole ? <span className="block text-meta text-ink-3">{t("one.meanRate")}</span> : null}
      </>
    ),
  ]);
  if (opened?.title) rows.push([t("one.title"), opened.title]);
  if (opened?.customer) rows.push([t("one.customer"), opened.customer]);
  if (opened?.channel) rows.push([t("one.channel"), opened.channel]);
  if (opened?.amount) rows.push([t("one.amount"), money(opened.amount, opened.currency)]);
  if (opened?.order) rows.push([t("one.order"), opened.order]);
  return (
    <Card>
      <dl>
        {rows.map(([label, value]) => (
          <div
            key={label}
            className="flex justify-between gap-4 border-b border-hairline py-1.5 first:pt-0 last:border-0 last:pb-0"
          >
            <dt className="shrink-0 text-ink-2">{label}</dt>
            <dd className="min-w-0 text-right font-medium break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
