/**
 * Whether a cost says anything. Work without any price is no free work, and orders of which no cost is known are not
 * served for nothing: such a cost of 0 is shown as “–”.
 * @param amount of money, as a number or a decimal string
 * @param completeness the priced share of what needs a price; null or absent when nothing does
 */
export function costKnown(amount: number | string, completeness: number | null | undefined): boolean {
  return Number(amount) !== 0 || Boolean(completeness);
}
