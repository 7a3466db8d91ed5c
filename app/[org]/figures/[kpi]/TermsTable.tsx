import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FigureLink } from "@/app/_components/FigureLink";
import { Link } from "@/app/_components/Link";
import { daysInclusive } from "@/lib/calendar/days";
import type { Term } from "@/lib/economics/arithmetic";
import { Exact } from "@/lib/kpi/exact";
import { formatMoneyExactly } from "@/lib/words/formatMoneyExactly";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import { formatNumber } from "@/lib/words/formatNumber";
import { figureHref } from "../figureHref";
import { listPage } from "../listPage";

/** The parts of a figure, a line each, in the order in which they are computed, and what they come to. */
export function TermsTable({
  slug,
  terms,
  value,
  days,
  currency,
}: {
  slug: string;
  terms: readonly Term[];
  value: ReactNode;
  days: { from: string; to: string };
  currency: string;
}) {
  const t = useTranslations("figures");
  const locale = useLocale();
  const shown = ({ amount, unit }: Term) => {
    if (amount === null) return "–";
    // cents of a cent are shown where there is no more: a model costs ¥0.002115
    if (unit === "money") {
      return new Exact(amount).abs().lt(1)
        ? formatMoneyExactly(amount, currency, locale)
        : formatMoneyInFull(amount, currency, locale);
    }
    return formatNumber(Number(amount), locale, unit === "heads" && !/^\d+$/.test(amount) ? 4 : 0);
  };
  return (
    <table className="mt-4 w-full max-w-2xl border-collapse text-body">
      <caption className="sr-only">{t("made")}</caption>
      <tbody>
        {terms.map((term, at) => (
          <tr key={term.name} className="border-b border-hairline">
            <td className="w-8 py-2 text-ink-3">
              <span aria-hidden>{at === 0 ? "" : signs[term.as]}</span>
              <span className="sr-only">{at === 0 ? "" : t(`sign.${term.as}`)}</span>
            </td>
            <th scope="row" className="py-2 pr-4 text-left font-normal">
              {t(`term.${term.name}`)}
              {term.name === "heads" ? (
                <span className="block text-meta text-ink-3">{t("headsMean")}</span>
              ) : null}
            </th>
            <td className="py-2 text-right font-medium whitespace-nowrap">
              {term.list !== null && term.amount !== null ? (
                <FigureLink
                  href={listPage(slug, term.list.path)}
                  list={term.list.path}
                  figure={
                    term.list.sum === null
                      ? { count: Number(term.amount) }
                      : { sum: summed(term, days), of: term.list.sum }
                  }
                  label={t("open", { name: t(`term.${term.name}`), amount: shown(term) })}
                >
                  {shown(term)}
                </FigureLink>
              ) : term.name === "contribution" ? (
                <Link
                  href={figureHref(slug, "contributionPerHead", days)}
                  className="thumb underline decoration-hairline underline-offset-2"
                >
                  {shown(term)}
                </Link>
              ) : term.name.startsWith("typed") ? (
                <Link
                  href={`/${slug}/settings/typed`}
                  className="thumb underline decoration-hairline underline-offset-2"
                >
                  {shown(term)}
                </Link>
              ) : (
                shown(term)
              )}
            </td>
          </tr>
        ))}
        <tr>
          <td className="py-2 text-ink-3">=</td>
          <th scope="row" className="py-2 text-left font-medium">
            {t("result")}
          </th>
          <td className="py-2 text-right font-semibold whitespace-nowrap">{value}</td>
        </tr>
      </tbody>
    </table>
  );
}

const signs = { added: "+", taken: "−", over: "÷" } as const;

/** What the items of the list add up to: of heads, those of each day. */
function summed({ name, amount }: Term, { from, to }: { from: string; to: string }): string {
  if (name !== "heads") return amount ?? "0";
  return new Exact(amount ?? 0).times(daysInclusive(from, to)).toDecimalPlaces(9).toFixed();
}
