import type { OpenFigure } from "@/app/_components/FigureLink";
import { type OrdersAsked, ordersHref, ordersList } from "./ordersHref";

/** What a number of orders opens: the orders. */
export function openOrders(slug: string, query: OrdersAsked, count: number): OpenFigure {
  return { href: ordersHref(slug, query), list: ordersList(query), figure: { count } };
}
