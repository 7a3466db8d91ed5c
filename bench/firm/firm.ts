/** The fictional firm that the benchmarks measure with. All of it is made up. */
export const firm = {
  timezone: "Asia/Shanghai",
  /** the zone has had no other offset since 1991 */
  offsetHours: 8,
  currency: "CNY",
  firstDay: "2025-01-01",
  /** that an organisation is loaded with */
  days: 180,
  processes: [
    { key: "support", stage: "service", core: true, baselineSeconds: 900 },
    { key: "returns", stage: "service", core: true, baselineSeconds: 1200 },
    { key: "quotes", stage: "acquisition", core: true, baselineSeconds: 2400 },
    { key: "shipping", stage: "fulfilment", core: true, baselineSeconds: 600 },
    { key: "invoices", stage: "backoffice", core: false, baselineSeconds: 480 },
  ],
  roles: ["clerk", "senior", "lead"],
  models: ["small-4", "large-4", "reasoner-2"],
} as const;

/** The instant, in milliseconds, at which a day of the firm begins; 0 is its first. */
export function startOfDay(day: number): number {
  return Date.parse(`${firm.firstDay}T00:00:00Z`) - firm.offsetHours * 3_600_000 + day * 86_400_000;
}

/** The date of a day of the firm. */
export function dateOf(day: number): string {
  return new Date(Date.parse(`${firm.firstDay}T00:00:00Z`) + day * 86_400_000).toISOString().slice(0, 10);
}
