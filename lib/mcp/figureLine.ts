import type { Figure, KpiKey } from "@/lib/kpi/answer";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { knownValue } from "@/lib/kpi/knownValue";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatShare } from "@/lib/words/formatShare";

/** A figure in a line: what it is called and means, and what must be known before it is told further. */
export function figureLine(kpi: KpiKey, figure: Figure, currency: string): string {
  const { name, meaning, empty } = catalog[kpi].text.en;
  const value = knownValue(kpi, figure);
  if (value === null) return `- ${name} [${kpi}]: unknown. ${figure.value === null ? empty : noCost}`;
  const cautions = [...madeOf(kpi, figure), ...guards(figure)];
  const told = cautions.length > 0 ? ` (${cautions.join("; ")})` : "";
  return `- ${name} [${kpi}]: ${shown(kpi, value, currency)}${told}. ${meaning}`;
}

const noCost = "What was done and bought has no price yet.";

function shown(kpi: KpiKey, value: number, currency: string): string {
  const { unit } = catalog[kpi];
  if (unit === "share") return formatShare(value, "en");
  if (unit === "hours") return `${formatNumber(value, "en", 1)} hours`;
  return unit === "ratio" ? formatNumber(value, "en", 2) : formatMoneyInFull(value, currency, "en");
}

function madeOf(kpi: KpiKey, { numerator, denominator, low, high }: Figure): string[] {
  if (catalog[kpi].unit !== "share" || typeof denominator !== "number") return [];
  const between =
    typeof low === "number" && typeof high === "number"
      ? `, 95 % interval ${formatShare(low, "en")} to ${formatShare(high, "en")}`
      : "";
  return [`${formatNumber(numerator ?? null, "en")} of ${formatNumber(denominator, "en")}${between}`];
}

function guards({ provisional, completeness, estimated }: Figure): string[] {
  return [
    ...(provisional ? ["not settled: returns can still change it"] : []),
    ...(typeof completeness === "number" && completeness < 1
      ? [`complete to ${formatShare(completeness, "en")}: the rest has no price`]
      : []),
    ...(estimated ? ["with estimates"] : []),
  ];
}
