import { useLocale, useTranslations } from "next-intl";
import { FigureLink } from "@/app/_components/FigureLink";
import { Link } from "@/app/_components/Link";
import type { MistakeList } from "@/lib/mistakes/listMistakes";
import { formatDay } from "@/lib/words/formatDay";
import { formatMoney } from "@/lib/words/formatMoney";
import { mistakesHref, mistakesSearch } from "../../../mistakesHref";
import { segment } from "../../../segment";

/** The dearest mistakes of some days, each with the way to its case. */
export function DearestMistakes({
  slug,
  list,
  days,
  today,
}: {
  slug: string;
  list: MistakeList;
  days: { process: string; from: string; to: string };
  today: string;
}) {
  const t = useTranslations("mistakes");
  const locale = useLocale();
  return (
    <div className="mt-4">
      <h3 className="text-meta font-medium text-ink-3">{t("dearest")}</h3>
      <ol>
        {list.items.map((item) => (
          <li
            key={`${item.source} ${item.id}`}
            className="flex items-baseline justify-between gap-x-3 border-b border-hairline py-2"
          >
            <span className="min-w-0">
              <Link
                href={`/${slug}/processes/${segment(item.process ?? days.process)}/cases/${segment(item.case)}`}
                className="thumb break-words font-medium text-accent underline-offset-2 hover:underline"
              >
                {item.case}
              </Link>{" "}
              <span className="phrases text-meta text-ink-3">
                {[
                  t(item.type === "case.reviewed" ? "reviewed" : "refunded"),
                  item.step,
                  t(`who.${item.whose}`),
                  formatDay(item.day, locale, today),
                ]
                  .filter((part) => part)
                  .join(" · ")}
              </span>
            </span>
            <span className="font-medium whitespace-nowrap">
              {formatMoney(item.cost, list.currency, locale)}
            </span>
          </li>
        ))}
      </ol>
      {list.total > list.items.length ? (
        <p className="mt-2">
          <FigureLink
            href={mistakesHref(slug, days)}
            list={`/api/v1/mistakes/entries${mistakesSearch(days)}`}
            figure={{ count: list.total }}
            className="text-accent"
          >
            {t("showAll", { count: list.total })}
          </FigureLink>
        </p>
      ) : null}
    </div>
  );
}
