import type { TrendOpens } from "@/app/_components/charts/prepare/opened";
import { costsHref } from "./costsHref";

/** What the points of the cost per order open: the costs that it is the sum of, and the orders. */
export function costOpens(slug: string): TrendOpens {
  const days = ["from", "to"] as const;
  return {
    numerator: {
      href: costsHref(slug, { figure: "allocated" }),
      list: "/api/v1/costs/entries?figure=allocated",
      days,
      sum: "amount",
    },
    denominator: { href: `/${slug}/money/orders`, list: "/api/v1/costs/orders", days },
    click: "numerator",
  };
}
