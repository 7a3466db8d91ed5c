import { useLocale, useTranslations } from "next-intl";
import { FigureLink } from "@/app/_components/FigureLink";
import { Link } from "@/app/_components/Link";
import { openFigure } from "@/app/[org]/figures/openFigure";
import { figureOf } from "@/lib/roadmap/figureOf";
import type { CriterionAnswer } from "@/lib/roadmap/roadmapAnswer";
import { windowStart } from "@/lib/roadmap/windowStart";
import { formatDay } from "@/lib/words/formatDay";
import { evidenceHref } from "./evidenceHref";
import { formatNeed } from "./formatNeed";

/** What a criterion shows, each figure with the list that it is read from; and what it shows today, where that is another. */
export function CriterionFigure({
  slug,
  criterion,
  today,
}: {
  slug: string;
  criterion: CriterionAnswer;
  today: string;
}) {
  const t = useTranslations("roadmapPage");
  const locale = useLocale();
  const { key, unit, shown, evidence } = criterion;
  if (shown === null || evidence === null || unit === "confirmed") return <>–</>;
  const { value, numerator, denominator, on } = shown;
  const shownValue = formatNeed(unit, value, locale);
  const name = t(`criterion.${key}.name`);
  const label = t("openList", { name, value: shownValue });
  const sum = (amount: number, of: "counted" | "of") => (
    <FigureLink
      href={evidenceHref(slug, key, on)}
      list={evidence}
      figure={{ sum: String(amount), of }}
      label={t("openList", { name, value: formatNeed("count", amount, locale) })}
    >
      {formatNeed("count", amount, locale)}
    </FigureLink>
  );
  const kpi = figureOf[key];
  const now = criterion.today;
  return (
    <>
      <span className="font-medium">
        {kpi ? (
          <FigureLink {...openFigure(slug, kpi, value, { from: windowStart(on), to: on })} label={label}>
            {shownValue}
          </FigureLink>
        ) : unit === "count" ? (
          sum(value, "counted")
        ) : (
          shownValue
        )}
      </span>
      {unit === "share" && numerator !== undefined && denominator !== undefined ? (
        <span className="block text-meta text-ink-3">
          {t.rich("of", {
            numerator,
            denominator,
            part: () => sum(numerator, "counted"),
            whole: () => sum(denominator, "of"),
          })}
        </span>
      ) : null}
      <span className="block text-meta text-ink-3">
        {t(unit === "count" || otherDays.has(key) ? "untilToday" : "until", {
          day: formatDay(on, locale, today),
        })}
      </span>
      {now && now.value !== value ? (
        <span className="block text-meta text-ink-2">
          {kpi ? (
            t("todayValue", { value: formatNeed(unit, now.value, locale) })
          ) : (
            <Link href={evidenceHref(slug, key)} className="thumb underline-offset-2 hover:underline">
              {t("todayValue", { value: formatNeed(unit, now.value, locale) })}
            </Link>
          )}
        </span>
      ) : null}
    </>
  );
}

/** The shares that are not of 28 days: of all that is on record, and of the changes of 60. */
const otherDays = new Set<CriterionAnswer["key"]>(["auditIntact", "recovered"]);
