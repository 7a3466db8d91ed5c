import type { OpenFigure } from "@/app/_components/FigureLink";
import type { CaseQuery } from "@/lib/cases/caseQuery";
import { casesHref, casesList } from "./casesHref";

/** What a number of cases opens: the cases. */
export function openCases(slug: string, query: Partial<CaseQuery>, count: number): OpenFigure {
  return { href: casesHref(slug, query), list: casesList(query), figure: { count } };
}
