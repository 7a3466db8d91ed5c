import { csv } from "@/lib/contract/csv";
import { costFigures, costSums } from "@/lib/economics/costFigures";
import type { CostAnswer } from "@/lib/economics/readCosts";

/**
 * The cost tree as CSV: a row a figure, then its sums, the whole last; decimals with a point, nothing where there is no
 * figure. With a byte order mark, for spreadsheets.
 */
export function costsCsv({ from, to, currency, orders, cells, priced }: CostAnswer): string {
  const header = [
    "from",
    "to",
    "figure",
    "amount",
    "currency",
    "perOrder",
    "orders",
    "completeness",
    "unpriced",
  ];
  const known: Partial<Record<string, { completeness: number | null; unpriced: number }>> = priced;
  const rows = [...costFigures, ...costSums].map((name) => [
    from,
    to,
    name,
    cells[name].amount,
    currency,
    cells[name].perOrder ?? "",
    orders,
    known[name]?.completeness ?? "",
    known[name]?.unpriced ?? "",
  ]);
  return csv([header, ...rows]);
}
