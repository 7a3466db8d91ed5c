import type { CostFigure, CostSum } from "@/lib/economics/costFigures";
import type { CostListQuery } from "@/lib/economics/costListQuery";

/** The address of what a figure of the cost tree is made of; what is not asked for is left out. */
export function costsHref(
  slug: string,
  query: {
    figure?: CostFigure | CostSum;
    from?: string;
    to?: string;
    process?: string | null;
    unpriced?: boolean;
    time?: CostListQuery["time"];
    cursor?: string | null;
  },
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== false && value !== "")
      search.set(name, String(value));
  }
  const text = search.toString();
  return `/${slug}/money/costs${text ? `?${text}` : ""}`;
}
