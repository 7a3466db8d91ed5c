import { useLocale, useTranslations } from "next-intl";
import { FigureLink } from "@/app/_components/FigureLink";
import { formatExactFigure } from "@/app/_components/formatFigure";
import { costsHref } from "@/app/[org]/money/costsHref";
import { ordersHref } from "@/app/[org]/money/ordersHref";
import type { Drivers } from "@/lib/change/driversAnswer";
import { knownValue } from "@/lib/kpi/knownValue";
import { formatDays } from "@/lib/words/formatDay";
import { formatMoney } from "@/lib/words/formatMoney";
import { CasesFigure } from "../CasesFigure";

/** The figure of one period with what it is divided of; both open their lists. */
export function PeriodFigure({
  slug,
  answer: { kpi, currency, ...answer },
  period,
  allocated,
  today,
}: {
  slug: string;
  answer: Drivers;
  period: "before" | "after";
  /** the cost that the orders carry, exact: where the figure is the cost per order */
  allocated: string | null;
  today: string;
}) {
  const t = useTranslations("moved");
  const locale = useLocale();
  const { start, end, numerator, denominator, provisional } = answer[period];
  const value = knownValue(kpi, answer[period]);
  const days = { from: start, to: end };
  const asked = new URLSearchParams(days);
  const cases = (counts: "numerator" | "denominator", count: number) => {
    if (kpi === "cts") return null;
    const query = { counts: `${kpi}.${counts}`, closedFrom: start, closedTo: end } as const;
    return <CasesFigure slug={slug} query={query} count={count} />;
  };
  return (
    <p>
      <span className="block text-meta text-ink-3">
        {t(`period.${period}`)} · {formatDays(start, end, locale, today)}
        {provisional && value !== null ? ` · ${t("provisional")}` : null}
      </span>
      <span className="text-display-small font-semibold">
        {formatExactFigure(value, kpi === "cts" ? "money" : "share", currency, locale)}
      </span>{" "}
      <span className="whitespace-nowrap text-meta text-ink-2">
        {kpi === "cts" ? (
          <>
            {allocated === null ? null : (
              <FigureLink
                href={costsHref(slug, { figure: "allocated", ...days })}
                list={`/api/v1/costs/entries?figure=allocated&${asked}`}
                figure={{ sum: allocated, of: "amount" }}
              >
                {formatMoney(allocated, currency, locale)}
              </FigureLink>
            )}
            {" ÷ "}
            <FigureLink
              href={ordersHref(slug, days)}
              list={`/api/v1/costs/orders?${asked}`}
              figure={{ count: denominator ?? 0 }}
            >
              {t("orders", { count: denominator ?? 0 })}
            </FigureLink>
          </>
        ) : (
          <>
            {cases("numerator", numerator ?? 0)} / {cases("denominator", denominator ?? 0)} {t("cases")}
          </>
        )}
      </span>
    </p>
  );
}
