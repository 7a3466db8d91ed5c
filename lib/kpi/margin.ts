import { type Exact, Exact as ExactNumber, rounded, zero } from "@/lib/kpi/exact";
import type { Facts } from "@/lib/kpi/facts";

/** Amounts of orders less refunds less cost of goods. */
export function grossMargin({ orders }: Facts): Exact {
  return orders.amount.minus(orders.refunded).minus(orders.cogs);
}

/**
 * What is left for people and their overhead: gross margin less every cost that is neither labour nor overhead, of
 * steps in any stage and of ledger entries.
 */
export function contribution(facts: Facts): Exact {
  const steps = Object.values(facts.work).reduce((sum, { model, tool }) => sum.plus(model).plus(tool), zero);
  const { model, tool, device, acquisition, service, fulfilment } = facts.entries;
  const entries = [model, tool, device, acquisition, service, fulfilment].reduce(
    (sum, amount) => sum.plus(amount),
    zero,
  );
  return grossMargin(facts).minus(steps).minus(entries);
}

/** Orders with cost of goods ÷ orders; null without orders. */
export function cogsCompleteness({ orders }: Facts): number | null {
  return orders.count === 0 ? null : rounded(new ExactNumber(orders.withCogs).div(orders.count));
}

/** Amount of the orders with cost of goods ÷ amount of all; null without an amount. Under 0.95 no margin is shown. */
export function cogsCompletenessByAmount({ orders }: Facts): number | null {
  return orders.amount.isZero() ? null : rounded(orders.amountWithCogs.div(orders.amount));
}
