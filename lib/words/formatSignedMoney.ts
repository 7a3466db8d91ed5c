import { formatMoney } from "./formatMoney";
import type { Locale } from "./locale";
import { missing, plusOrMinus } from "./signs";

/** An effect on a cost with its sign: `+¥0.40`, `−¥2.10`; what is shown as nothing has none. */
export function formatSignedMoney(difference: number | null, currency: string, locale: Locale): string {
  if (difference === null) return missing;
  const size = formatMoney(Math.abs(difference), currency, locale);
  return `${plusOrMinus(difference, size)}${size}`;
}
