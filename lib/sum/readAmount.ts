import { Exact } from "@/lib/kpi/exact";

/**
 * A number as people type it: `1200`, `1,200.50`, `30 %`, `¥8,000`, `12万`, `1.2M`, full-width digits too. Two decimals
 * at the most once it is written out.
 * @returns a plain decimal string; null: it is no such number
 */
export function readAmount(text: string): string | null {
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(/^[¥€$£]\s*/, "")
    .replace(/\s*%$/, "");
  const match = /^(\d{1,15}|\d{1,3}(?:[, '’]\d{3}){1,4})(\.\d{1,6})?\s*(k|m|万|亿)?$/i.exec(plain);
  if (!match) return null;
  const [, whole = "", decimals = "", unit = ""] = match;
  const amount = new Exact(whole.replace(/\D/g, "") + decimals).times(units[unit.toLowerCase()] ?? 1);
  return amount.decimalPlaces() > 2 ? null : amount.toFixed();
}

const units: Record<string, number> = { k: 1_000, m: 1_000_000, 万: 10_000, 亿: 100_000_000 };
