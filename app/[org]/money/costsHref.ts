import type { CostFigure, CostSum } from "@/lib/economics/costFigures";
import type { CostListQuery } from "@/lib/economics/costListQuery";

/** The address of what a figure of the cost tree is made of; what is not asked for is left out. */
export function costsHref(slug: string, query: CostsAsked): string {
  return `/${slug}/money/costs${asked(query)}`;
}

/** The address of the same list under `/api/v1`. */
export function costsList(query: CostsAsked): string {
  return `/api/v1/costs/entries${asked(query)}`;
}

export interface CostsAsked {
  figure?: CostFigure | CostSum;
  from?: string;
  to?: string;
  process?: string | null;
  unpriced?: boolean;
  time?: CostListQuery["time"];
  /** empty: reviews */
  ofStep?: CostListQuery["ofStep"];
  of?: CostListQuery["of"];
  cursor?: string | null;
}

function asked(query: CostsAsked): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === false) continue;
    if (value !== "" || name === "ofStep") search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `?${text}` : "";
}
