import { type Exact, plus, rounded, sum, zero } from "@/lib/kpi/exact";
import type { Facts } from "@/lib/kpi/facts";
import { ratio } from "@/lib/kpi/ratio";

/**
 * Amounts of orders less refunds less cost of goods; with the cost of goods that is estimated where too few orders say
 * theirs and an estimated margin stands in (`goodsOf`).
 */
export function grossMargin(facts: Facts): Exact {
  return grossMarginAsSent(facts).minus(estimatedGoods(facts));
}

/** The same without the goods that orders should have told: days add up. Typed sales come with theirs. */
export function grossMarginAsSent({ orders, typed }: Facts): Exact {
  const sent = orders.amount.minus(orders.refunded).minus(orders.cogs);
  return typed.sales.isZero() ? sent : sent.plus(typed.sales).minus(typed.goods);
}

/**
 * What is left for people and their overhead: gross margin less every cost that is neither labour nor overhead, of
 * steps in any stage and of ledger entries.
 */
export function contribution(facts: Facts): Exact {
  return contributionAsSent(facts).minus(estimatedGoods(facts));
}

/** The same without the goods that orders should have told: days add up. Typed advertising is one of the costs. */
export function contributionAsSent(facts: Facts): Exact {
  const steps = Object.values(facts.work).flatMap(({ model, tool }) => [model, tool]);
  const { model, tool, device, acquisition, service, fulfilment } = facts.entries;
  const costs = sum([...steps, model, tool, device, acquisition, service, fulfilment, facts.typed.ads]);
  return grossMarginAsSent(facts).minus(costs);
}

/** Whether orders say what their goods cost, or it is estimated, or neither for enough of their amount. */
export type Goods = "known" | "estimated" | "unknown";

/** Sales, typed ones too: all of them, those whose goods are known, and those whose goods a margin makes up for. */
export interface Sold {
  all: Exact;
  known: Exact;
  estimated: Exact;
}

/** … of some facts: goods of typed sales are as good as known where a margin of the firm is in force. */
export function soldOf({ orders, typed }: Facts): Sold {
  return {
    all: plus(orders.amount, typed.sales),
    known: plus(orders.amountWithCogs, typed.salesWithMargin),
    estimated: orders.estimatedAmount,
  };
}

/** Known: of 95 % of the sales. Estimated: an estimated margin makes up what is missing to as much. */
export function goodsOf({ all, known, estimated }: Sold): Goods {
  if (all.isZero()) return "unknown";
  const enough = all.times("0.95");
  if (known.gte(enough)) return "known";
  return known.plus(estimated).gte(enough) ? "estimated" : "unknown";
}

function estimatedGoods(facts: Facts): Exact {
  return goodsOf(soldOf(facts)) === "estimated" ? facts.orders.estimatedCogs : zero;
}

/**
 * What a margin key says of its goods: orders with cost of goods ÷ orders (null without orders); and whether anything
 * in it is estimated: goods, or people, sales or advertising that were typed.
 */
export function goodsSaid(facts: Facts): { completeness: number | null; estimated?: true } {
  const completeness = ratio(facts.orders.withCogs, facts.orders.count);
  return goodsOf(soldOf(facts)) === "estimated" || anythingTyped(facts)
    ? { completeness, estimated: true }
    : { completeness };
}

/** Whether typed people, sales or advertising count in the figures a head. */
export function anythingTyped({ typed }: Facts): boolean {
  return typed.peopleDays > 0 || !typed.sales.isZero() || !typed.ads.isZero();
}

/** Amount of the orders with cost of goods ÷ amount of all; null without an amount. */
export function cogsCompletenessByAmount({ orders }: Facts): number | null {
  return orders.amount.isZero() ? null : rounded(orders.amountWithCogs.div(orders.amount));
}
