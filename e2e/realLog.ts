import { existsSync, readFileSync } from "node:fs";
import type { KpiKey, Point } from "@/lib/kpi/answer";

/**
 * Real files with figures that others published, or that were computed apart from this project: two logs, a bank's loan
 * applications (BPI Challenge 2012, 4TU) and an IT desk's incidents (UCI 498), and others. They are too large to be kept.
 */
export const realFiles = "../shared/data/";
export const haveRealFiles = existsSync(realFiles);

export function realJson<T>(name: string): T {
  return JSON.parse(readFileSync(realFiles + name, "utf8")) as T;
}

export interface RealLog {
  events: number;
  cases: number;
  levels: Record<string, number>;
  query: Record<string, string>;
  timezone: string;
  points: (Shares & { start: string; end: string })[];
  total: Shares;
}
type Shares = Partial<Record<KpiKey, [numerator: number, denominator: number]>>;

/** The figures that are known of the logs, of a point of the answer. */
export function sharesOf({ kpis }: Point): Shares {
  const pairs = shares.map((key) => [key, [kpis[key]?.numerator, kpis[key]?.denominator]]);
  return Object.fromEntries(pairs) as Shares;
}

const shares = ["aar", "aarSupervised", "aarExecuted", "coverage", "success", "fcr", "reopenRate"] as const;
