import { type Exact, rounded, sum } from "@/lib/kpi/exact";
import type { Facts } from "@/lib/kpi/facts";
import { ratio } from "@/lib/kpi/ratio";

/** Amounts of orders less refunds less cost of goods. */
export function grossMargin({ orders }: Facts): Exact {
  return orders.amount.minus(orders.refunded).minus(orders.cogs);
}

/**
 * What is left for people and their overhead: gross margin less every cost that is neither labour nor overhead, of
 * steps in any stage and of ledger entries.
 */
export function contribution(facts: Facts): Exact {
  const steps = Object.values(facts.work).flatMap(({ model, tool }) => [model, tool]);
  const { model, tool, device, acquisition, service, fulfilment } = facts.entries;
  const costs = sum([...steps, model, tool, device, acquisition, service, fulfilment]);
  return grossMargin(facts).minus(costs);
}

/** Orders with cost of goods ÷ orders; null without orders. */
export function cogsCompleteness({ orders }: Facts): number | null {
  return ratio(orders.withCogs, orders.count);
}

/** Amount of the orders with cost of goods ÷ amount of all; null without an amount. Under 0.95 no margin is shown. */
export function cogsCompletenessByAmount({ orders }: Facts): number | null {
  return orders.amount.isZero() ? null : rounded(orders.amountWithCogs.div(orders.amount));
}
