import { useLocale, useTranslations } from "next-intl";
import { FigureLink } from "@/app/_components/FigureLink";
import { casesHref } from "@/app/[org]/processes/casesHref";
import { formatNumber } from "@/lib/words/formatNumber";
import type { Excluded } from "./readExcluded";

/** How many cases are left out, and why: each count opens its cases. */
export function ExcludedCounts({ slug, excluded }: { slug: string; excluded: readonly Excluded[] }) {
  const t = useTranslations("definitions.out");
  const locale = useLocale();
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 text-meta">
      {excluded.map(({ why, process, query, count }) => {
        const label = process === null ? t(why as "open") : t("notCore", { process });
        const search = new URLSearchParams(
          Object.entries(query).map(([name, value]) => [name, String(value)] as [string, string]),
        );
        return (
          <li key={label}>
            {label}{" "}
            {count === null ? (
              t("many")
            ) : (
              <FigureLink
                href={casesHref(slug, query)}
                list={`/api/v1/cases?${search}`}
                figure={{ count }}
                label={t("show", { label, count })}
              >
                {formatNumber(count, locale)}
              </FigureLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}
