import type { OpenFigure } from "@/app/_components/FigureLink";
import { costsHref } from "./costsHref";

/** What an amount of the cost tree opens (or, of a selection, their number): the costs one by one. */
export function openCosts(
  slug: string,
  query: Parameters<typeof costsHref>[1],
  figure: { sum: string } | { count: number },
): OpenFigure {
  const href = costsHref(slug, query);
  return {
    href,
    list: href.replace(`/${slug}/money/costs`, "/api/v1/costs/entries"),
    figure: "sum" in figure ? { sum: figure.sum, of: "amount" } : figure,
  };
}
