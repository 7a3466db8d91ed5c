import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { FigureLink } from "@/app/_components/FigureLink";
import type { CaseQuery } from "@/lib/cases/caseQuery";
import { formatNumber } from "@/lib/words/formatNumber";
import { casesHref, casesSearch } from "./casesHref";

/** A number of cases that opens the list of them; `children` stand in its place, such as the share that they are. */
export function CasesFigure({
  slug,
  query,
  count,
  label,
  children,
}: {
  slug: string;
  query: Partial<CaseQuery>;
  count: number;
  label?: string;
  children?: ReactNode;
}) {
  const locale = useLocale();
  return (
    <FigureLink
      href={casesHref(slug, query)}
      list={`/api/v1/cases${casesSearch(query)}`}
      figure={{ count }}
      {...(label ? { label } : {})}
    >
      {children ?? formatNumber(count, locale)}
    </FigureLink>
  );
}
