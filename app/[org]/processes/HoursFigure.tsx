import { useLocale } from "next-intl";
import { FigureLink } from "@/app/_components/FigureLink";
import type { CaseQuery } from "@/lib/cases/caseQuery";
import { formatNumber } from "@/lib/words/formatNumber";
import { casesHref, casesList } from "./casesHref";

/** Hours of typical time that open the cases whose typical times they add up. `seconds` as decimal string. */
export function HoursFigure({
  slug,
  query,
  seconds,
}: {
  slug: string;
  query: Partial<CaseQuery>;
  seconds: string;
}) {
  const locale = useLocale();
  const hours = Number(seconds) / 3600;
  return (
    <FigureLink
      href={casesHref(slug, query)}
      list={casesList(query)}
      figure={{ sum: seconds, of: "typicalSeconds" }}
    >
      {formatNumber(hours, locale, hours > 0 && hours < 10 ? 1 : 0)}
    </FigureLink>
  );
}
