import { Exact } from "@/lib/kpi/exact";
import { typedNumber } from "@/lib/words/typedNumber";

/**
 * An amount or a share of the little sum as people type it: `1,200.50`, `30 %`, `¥8,000`, `12万元`. Two decimals and
 * fifteen digits before them at the most once it is written out.
 * @returns a plain decimal string; null: it is no such number
 */
export function readAmount(text: string): string | null {
  const number = typedNumber(text.replace(/[%％]\s*$/, ""));
  if (number === null || !/^\d{1,15}(\.|$)/.test(number)) return null;
  return new Exact(number).decimalPlaces() > 2 ? null : number;
}
