import { daysInclusive, later } from "@/lib/calendar/days";
import { Exact, rounded } from "@/lib/kpi/exact";
import type { Facts } from "@/lib/kpi/facts";
import { goodsOf } from "@/lib/kpi/margin";
import type { DataSince } from "@/lib/kpi/typedStart";
import type { TypedPart } from "./typedPartsOf";

/**
 * What data say, over some days, of each part that somebody may have typed: people on average; sales after refunds and
 * advertising, a month (× 365/12 ÷ the days since the first of them); what is left of those sales after their goods, where
 * orders say it for 95 % of the amount. Null: they say nothing of it.
 */
export function dataInForce(
  { orders, entries, people, typed, days }: Facts,
  since: DataSince,
  { from, to }: { from: string; to: string },
): Record<TypedPart["part"], number | null> {
  const aMonth = (amount: Exact, first: string | null) =>
    first === null || first > to
      ? null
      : rounded(amount.times(365).div(new Exact(12).times(daysInclusive(later(first, from), to))));
  const kept = orders.amount.minus(orders.refunded);
  const { amount: all, amountWithCogs: known, estimatedAmount: estimated } = orders;
  return {
    people:
      since.people === null || typed.peopleDays > 0 || people.fteDays.isZero()
        ? null
        : rounded(people.fteDays.div(days)),
    sales: orders.count === 0 ? null : aMonth(kept, since.sales),
    margin:
      goodsOf({ all, known, estimated }) !== "known" || !kept.isPositive() || kept.isZero()
        ? null
        : rounded(kept.minus(orders.cogs).div(kept)),
    ads: entries.acquisition.isZero() ? null : aMonth(entries.acquisition, since.ads),
  };
}

/** Whether sales that were typed and those of orders, both a month, are more than a third apart. */
export function farApart(typed: number, found: number): boolean {
  return found * 3 < typed * 2 || found * 3 > typed * 4;
}
