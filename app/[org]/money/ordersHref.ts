/** The address of the orders that the cost per order is divided by; what is not asked for is left out. */
export function ordersHref(
  slug: string,
  query: { from: string; to: string; search?: string | undefined; cursor?: string },
): string {
  const search = new URLSearchParams({ from: query.from, to: query.to });
  if (query.search) search.set("search", query.search);
  if (query.cursor) search.set("cursor", query.cursor);
  return `/${slug}/money/orders?${search}`;
}
