import type { ChainOrdersQuery } from "@/lib/chain/chainOrdersQuery";

/** The address of orders of the chain; what is not asked for is left out. */
export function chainOrdersHref(slug: string, query: Partial<ChainOrdersQuery>): string {
  return `/${slug}/processes/chain/orders${chainOrdersSearch(query)}`;
}

/** The same question as an address has it, for the list's page and for the API alike. */
export function chainOrdersSearch(query: Partial<ChainOrdersQuery>): string {
  const search = new URLSearchParams();
  for (const name of ["from", "to", "of", "link", "why", "cursor"] as const) {
    const value = query[name];
    if (value) search.set(name, value);
  }
  return `?${search}`;
}
