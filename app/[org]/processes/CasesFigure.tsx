import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { FigureLink } from "@/app/_components/FigureLink";
import type { CaseQuery } from "@/lib/cases/caseQuery";
import { formatNumber } from "@/lib/words/formatNumber";
import { openCases } from "./openCases";

/** A number of cases that opens the list of them; `children` stand in its place, such as the share that they are. */
export function CasesFigure({
  slug,
  query,
  count,
  label,
  className,
  children,
}: {
  slug: string;
  query: Partial<CaseQuery>;
  count: number;
  /** what is read out, where the number alone does not say what it is */
  label?: string;
  className?: string;
  /** what is shown in the number's place */
  children?: ReactNode;
}) {
  const locale = useLocale();
  return (
    <FigureLink
      {...openCases(slug, query, count)}
      {...(label ? { label } : {})}
      {...(className ? { className } : {})}
    >
      {children ?? formatNumber(count, locale)}
    </FigureLink>
  );
}
