import { useLocale, useTranslations } from "next-intl";
import { daysInclusive } from "@/lib/calendar/days";
import { catalog } from "@/lib/kpi/catalog/catalog";
import type { MovedFigure } from "@/lib/restatement/moves";
import { formatMonth } from "@/lib/words/formatDay";
import { formatMoved } from "./formatMoved";
import { groupMoves } from "./groupMoves";

/** Which figures of which months are others, KPI by KPI: the latest month at a glance, the rest when it is opened. */
export function MovedFigures({ figures, currency }: { figures: readonly MovedFigure[]; currency: string }) {
  const t = useTranslations("restatement");
  const locale = useLocale();
  const shown = ({ kpi, start, end, before, after, notShown }: MovedFigure) => {
    const { unit } = catalog[kpi];
    // per head and month, as the pages show it
    const times = unit === "moneyPerHead" ? 365 / 12 / daysInclusive(start, end) : 1;
    const figure = {
      before: before === null || notShown === "before" ? null : before * times,
      after: after === null || notShown === "after" ? null : after * times,
    };
    return formatMoved(unit, figure, currency, locale);
  };
  return (
    <ul>
      {groupMoves(figures).map(({ kpi, process, months }) => {
        const last = months.at(-1);
        const name = catalog[kpi].text[locale].name;
        return (
          <li key={`${kpi} ${process}`} className="border-b border-hairline last:border-0">
            <details>
              <summary className="cursor-pointer py-2.5 sm:py-1.5">
                <span className="font-medium">
                  {process === null ? name : t("ofProcess", { name, process })}
                </span>
                {last ? (
                  <span className="ml-2 text-ink-2">
                    {formatMonth(last.start, locale)}{" "}
                    <span className="whitespace-nowrap">{t("fromTo", shown(last))}</span>
                  </span>
                ) : null}
              </summary>
              <table className="mb-3 ml-4 text-body">
                <caption className="sr-only">{name}</caption>
                <thead>
                  <tr className="text-meta text-ink-3">
                    <th scope="col" className="pr-6 text-left font-medium">
                      {t("month")}
                    </th>
                    <th scope="col" className="pr-6 text-right font-medium">
                      {t("before")}
                    </th>
                    <th scope="col" className="text-right font-medium">
                      {t("after")}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {months.map((month) => (
                    <tr key={month.start}>
                      <th scope="row" className="pr-6 text-left font-normal whitespace-nowrap">
                        {formatMonth(month.start, locale)}
                      </th>
                      <td className="pr-6 text-right whitespace-nowrap text-ink-2">{shown(month).before}</td>
                      <td className="text-right whitespace-nowrap">{shown(month).after}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
