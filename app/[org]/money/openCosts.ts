import type { OpenFigure } from "@/app/_components/FigureLink";
import { type CostsAsked, costsHref, costsList } from "./costsHref";

/** What an amount of the cost tree opens (or, of a selection, their number): the costs one by one. */
export function openCosts(
  slug: string,
  query: CostsAsked,
  figure: { sum: string } | { count: number },
): OpenFigure {
  return {
    href: costsHref(slug, query),
    list: costsList(query),
    figure: "sum" in figure ? { sum: figure.sum, of: "amount" } : figure,
  };
}
