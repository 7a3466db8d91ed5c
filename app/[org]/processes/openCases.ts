import type { OpenFigure } from "@/app/_components/FigureLink";
import type { CaseQuery } from "@/lib/cases/caseQuery";
import { casesHref } from "./casesHref";

/** What a number of cases opens: the cases. */
export function openCases(slug: string, query: Partial<CaseQuery>, count: number): OpenFigure {
  const href = casesHref(slug, query);
  return { href, list: href.replace(`/${slug}/processes/cases`, "/api/v1/cases"), figure: { count } };
}
