import { shareKeys } from "@/lib/kpi/shareKeys";

/** The keys of `GET /api/v1/kpis`, in the order in which they are answered. */
export const kpiKeys = [
  ...shareKeys,
  "cts",
  "ctsLoaded",
  "gmvPerHead",
  "marginPerHead",
  "contributionPerHead",
  "breakEven",
  "timeSavedHours",
  "cost",
] as const;
export type KpiKey = (typeof kpiKeys)[number];

/**
 * One figure of one period. `value` is null when there is nothing to divide by; it is never NaN and null is not 0.
 * Shares carry an interval, costs their completeness (0..1, null when nothing needed a price).
 */
export interface Figure {
  value: number | null;
  numerator?: number;
  /** null: unknown, such as the heads before anyone was counted */
  denominator?: number | null;
  /** 95 % Wilson interval of a share */
  low?: number | null;
  high?: number | null;
  /** present and true until the figure is settled */
  provisional?: true;
  /** priced / needing a price; of the margin keys: orders with cogs / orders */
  completeness?: number | null;
  /** present and true where an estimate stands in: a margin for what goods cost, or what was typed before data came */
  estimated?: true;
}

/** Days are `YYYY-MM-DD` in the organisation's zone; `end` is inclusive. */
export interface Point {
  start: string;
  end: string;
  kpis: Partial<Record<KpiKey, Figure>>;
}

export type Interval = "day" | "week" | "month" | "total";

export interface KpiAnswer {
  from: string;
  to: string;
  interval: Interval;
  process: string | null;
  timezone: string;
  currency: string;
  /** one a period, empty ones too; empty list when interval is `total` */
  points: Point[];
  total: Point;
}
