import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/app/_components/Link";
import { Section } from "@/app/_components/Section";
import { StateShape } from "@/app/_components/StateShape";
import type { Beginning } from "@/lib/sources/readBeginning";
import { formatDay } from "@/lib/words/formatDay";
import { type ChecklistItem, checklistOf, historyDays } from "./checklistOf";

/** What the first figure needs: what is there of it, and what is missing, each with the place where it is brought. */
export function Checklist({ slug, beginning, today }: { slug: string; beginning: Beginning; today: string }) {
  const t = useTranslations("firstRun.checklist");
  const locale = useLocale();
  const list = checklistOf(beginning, today);
  const day = (of: string) => formatDay(of, locale, today);
  const there = ({ is, short }: ChecklistItem) => {
    if (is === null)
      return short ? t("historyShort", { day: day(short.day), days: short.days }) : t("missing");
    if ("count" in is) return t(`is.${is.how}`, { count: is.count });
    return "day" in is ? t(`is.${is.how}`, { day: day(is.day) }) : t(`is.${is.how}`);
  };
  return (
    <Section
      title={t("title")}
      aside={
        <span className="text-meta text-ink-3">
          {t("count", { done: list.filter(({ is }) => is !== null).length, all: list.length })}
        </span>
      }
    >
      <ul>
        {list.map((one) => (
          <li
            key={one.item}
            className="flex flex-wrap items-center gap-x-3 border-t border-hairline py-2 first:border-t-0"
          >
            <StateShape state={one.is === null ? "no_data" : "met"} />
            <span className={`min-w-0 ${one.is === null ? "font-medium" : ""}`}>
              {t(`item.${one.item}`)}
              <span className="sr-only">: {t(one.is === null ? "missing" : "done")}</span>
            </span>
            <span className="text-meta text-ink-3">{there(one)}</span>
            {one.is === null ? (
              <Link
                href={`/${slug}${one.at}`}
                className="thumb ml-auto text-meta font-medium text-accent underline-offset-4 hover:underline"
              >
                {t(`do.${one.item}`)}
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="phrases mt-2 text-meta text-ink-3">{t("history", { days: historyDays })}</p>
    </Section>
  );
}
