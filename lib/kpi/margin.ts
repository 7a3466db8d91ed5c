import { type Exact, rounded, sum, zero } from "@/lib/kpi/exact";
import type { Facts } from "@/lib/kpi/facts";
import { ratio } from "@/lib/kpi/ratio";

/**
 * Amounts of orders less refunds less cost of goods; with the cost of goods that is estimated where too few orders say
 * theirs and an estimated margin stands in (`goodsOf`).
 */
export function grossMargin(facts: Facts): Exact {
  return grossMarginAsSent(facts).minus(estimatedGoods(facts));
}

/** The same without anything estimated: days add up. */
export function grossMarginAsSent({ orders }: Facts): Exact {
  return orders.amount.minus(orders.refunded).minus(orders.cogs);
}

/**
 * What is left for people and their overhead: gross margin less every cost that is neither labour nor overhead, of
 * steps in any stage and of ledger entries.
 */
export function contribution(facts: Facts): Exact {
  return contributionAsSent(facts).minus(estimatedGoods(facts));
}

/** The same without anything estimated: days add up. */
export function contributionAsSent(facts: Facts): Exact {
  const steps = Object.values(facts.work).flatMap(({ model, tool }) => [model, tool]);
  const { model, tool, device, acquisition, service, fulfilment } = facts.entries;
  const costs = sum([...steps, model, tool, device, acquisition, service, fulfilment]);
  return grossMarginAsSent(facts).minus(costs);
}

/** Whether orders say what their goods cost, or it is estimated, or neither for enough of their amount. */
export type Goods = "known" | "estimated" | "unknown";

/** Known: of 95 % of the amount. Estimated: an estimated margin makes up what is missing to as much. */
export function goodsOf({
  amount,
  amountWithCogs,
  estimatedAmount,
}: Pick<Facts["orders"], "amount" | "amountWithCogs" | "estimatedAmount">): Goods {
  if (amount.isZero()) return "unknown";
  const enough = amount.times("0.95");
  if (amountWithCogs.gte(enough)) return "known";
  return amountWithCogs.plus(estimatedAmount).gte(enough) ? "estimated" : "unknown";
}

function estimatedGoods({ orders }: Facts): Exact {
  return goodsOf(orders) === "estimated" ? orders.estimatedCogs : zero;
}

/** What a margin key says of its goods: orders with cost of goods ÷ orders (null without orders), and if it is estimated. */
export function goodsSaid({ orders }: Facts): { completeness: number | null; estimated?: true } {
  const completeness = ratio(orders.withCogs, orders.count);
  return goodsOf(orders) === "estimated" ? { completeness, estimated: true } : { completeness };
}

/** Amount of the orders with cost of goods ÷ amount of all; null without an amount. */
export function cogsCompletenessByAmount({ orders }: Facts): number | null {
  return orders.amount.isZero() ? null : rounded(orders.amountWithCogs.div(orders.amount));
}
