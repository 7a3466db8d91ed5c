import type { TokenItem } from "@/lib/tokens/tokensAnswer";

/** By what the table can be sorted. */
export const sortable = [
  "name",
  "cost",
  "costPerResolvedCase",
  "requestsPerCase",
  "inputTokensPerRequest",
  "cacheHitRate",
  "outputTokensPerCase",
  "waste",
  "precision",
  "failureRate",
  "seconds90",
] as const;
export type Sort = (typeof sortable)[number];

/** Items in the order asked for; those that lack the figure last, either way. */
export function sortItems(items: readonly TokenItem[], sort: Sort, descending: boolean): TokenItem[] {
  const known = items.filter((item) => figureOf(item, sort) !== null);
  const sorted = known.toSorted((a, b) => compare(figureOf(a, sort), figureOf(b, sort)));
  if (descending) sorted.reverse();
  return [...sorted, ...items.filter((item) => figureOf(item, sort) === null)];
}

function figureOf(item: TokenItem, sort: Sort): number | string | null {
  switch (sort) {
    case "name":
      return [item.processName ?? "", item.agent ?? "", item.model ?? ""].join(" ");
    case "precision":
    case "failureRate":
      return item[sort]?.value ?? null;
    case "cost":
    case "costPerResolvedCase":
      return item[sort] === null ? null : Number(item[sort]);
    default:
      return item[sort];
  }
}

function compare(a: number | string | null, b: number | string | null): number {
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a > b ? 1 : 0;
  return Number(a) - Number(b);
}
