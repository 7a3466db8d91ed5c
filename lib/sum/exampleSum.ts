import type { SumCurrency } from "@/lib/sum/sumCurrencies";
import type { AskedField } from "@/lib/sum/sumFields";

/** A firm of thirty that does not quite break even, with amounts of a size that is usual in the currency. */
export function exampleSum(currency: SumCurrency): Record<AskedField, string> {
  const [pay, sales, ads] = amounts[currency];
  return { people: "30", pay, sales, margin: "30", ads };
}

const western = ["3500", "580000", "12000"] as const;
const amounts: Record<SumCurrency, readonly [pay: string, sales: string, ads: string]> = {
  CNY: ["8000", "1216000", "24000"],
  USD: western,
  EUR: western,
  GBP: western,
  SGD: western,
  JPY: ["300000", "50000000", "1000000"],
  HKD: ["18000", "3000000", "60000"],
  TWD: ["45000", "7500000", "150000"],
};
