import type { Figure } from "@/lib/kpi/answer";
import { Exact, rounded } from "@/lib/kpi/exact";
import type { Facts } from "@/lib/kpi/facts";

/** A cost by the orders of the period; null without orders. An estimate where typed pay prices any of its labour. */
export function costPerOrder(cost: Exact, { orders, typed }: Facts): Figure {
  return {
    ...(typed.priced > 0 ? { estimated: true } : {}),
    value: orders.count === 0 ? null : rounded(cost.div(new Exact(orders.count))),
    numerator: rounded(cost),
    denominator: orders.count,
  };
}
