import type { KpiAnswer, KpiKey } from "@/lib/kpi/answer";

/** What the hand-written queries give for a day, all numbers. */
export const factNames = [
  "cases",
  "auto",
  "autonomous",
  "supervised",
  "assisted",
  "first_cases",
  "solved",
  "reopened",
  "allocated",
  "unallocated",
  "orders",
  "sales",
  "margin",
  "contribution",
  "heads",
  "pay",
  "saved_hours",
] as const;
export type DayFacts = Record<(typeof factNames)[number], number> & { day: string };

/**
 * Where an answer of the API and the days of a hand-written query differ, figure by figure; money and hours by more
 * than a millionth, as the one computes with decimals and the other may not. None: they mean the same.
 */
export function differences(answer: KpiAnswer, days: readonly DayFacts[]): string[] {
  const found: string[] = [];
  if (answer.points.length !== days.length) found.push(`${answer.points.length} points, ${days.length} days`);
  for (const [index, point] of answer.points.entries()) {
    const day = days[index];
    if (day?.day !== point.start) return [...found, `${point.start} here, ${day?.day} by hand`];
    for (const [key, part, expected] of figures(day)) {
      const value = point.kpis[key]?.[part];
      if (typeof value !== "number" || Math.abs(value - expected) > 1e-6 * Math.max(1, Math.abs(expected))) {
        found.push(`${point.start} ${key}.${part}: ${value} here, ${expected} by hand`);
      }
    }
  }
  return found;
}

function figures(day: DayFacts): [KpiKey, "value" | "numerator" | "denominator", number][] {
  const executed = day.autonomous + day.supervised + day.assisted;
  return [
    ["aar", "numerator", day.autonomous],
    ["aar", "denominator", day.cases],
    ["aarSupervised", "numerator", day.autonomous + day.supervised],
    ["aarExecuted", "numerator", executed],
    ["coverage", "numerator", day.auto],
    ["success", "denominator", day.auto],
    ["fcr", "numerator", day.solved],
    ["fcr", "denominator", day.first_cases],
    ["reopenRate", "numerator", day.reopened],
    ["cts", "numerator", day.allocated],
    ["cts", "denominator", day.orders],
    ["ctsLoaded", "numerator", day.allocated + day.unallocated],
    ["gmvPerHead", "numerator", day.sales],
    ["gmvPerHead", "denominator", day.heads],
    ["marginPerHead", "numerator", day.margin],
    ["contributionPerHead", "numerator", day.contribution],
    ["breakEven", "value", (day.contribution * 365) / (day.pay * 12)],
    ["timeSavedHours", "value", day.saved_hours],
  ];
}
