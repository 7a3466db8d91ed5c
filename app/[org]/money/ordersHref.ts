import type { OrderListQuery } from "@/lib/economics/orderListQuery";

/** The address of the orders that the cost per order is divided by; what is not asked for is left out. */
export function ordersHref(slug: string, query: OrdersAsked): string {
  return `/${slug}/money/orders?${asked(query)}`;
}

/** The address of the same list under `/api/v1`. */
export function ordersList(query: OrdersAsked): string {
  return `/api/v1/costs/orders?${asked(query)}`;
}

export type OrdersAsked = Pick<OrderListQuery, "from" | "to"> &
  Partial<Pick<OrderListQuery, "search" | "goods" | "cursor">>;

function asked(query: OrdersAsked): URLSearchParams {
  const search = new URLSearchParams({ from: query.from, to: query.to });
  for (const name of ["search", "goods", "cursor"] as const) {
    const value = query[name];
    if (value) search.set(name, value);
  }
  return search;
}
