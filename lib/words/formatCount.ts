import type { Locale } from "./locale";
import { numberFormat } from "./numberFormat";
import { minus, missing } from "./signs";

/** A count: `9,999`, compact from 10,000 (`12.3K`, `1.2万`); null is `–`. */
export function formatCount(count: number | null, locale: Locale): string {
  if (count === null) return missing;
  const whole = numberFormat(locale, { maximumFractionDigits: 0, signDisplay: "negative" });
  const short = numberFormat(locale, {
    notation: "compact",
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  });
  return minus((Math.abs(Math.round(count)) < 10_000 ? whole : short).format(count));
}
