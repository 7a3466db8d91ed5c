import { csv } from "@/lib/contract/csv";
import { harmless } from "@/lib/contract/harmless";
import { plainNumber } from "@/lib/contract/plainNumber";
import { type Figure, type KpiAnswer, kpiKeys, type Point } from "@/lib/kpi/answer";

const parts = [
  "value",
  "numerator",
  "denominator",
  "low",
  "high",
  "completeness",
  "provisional",
  "estimated",
] as const;

/**
 * The answer as CSV with a row a point and the total last: a column for each part of each figure, decimals with a
 * point and without exponent, nothing where there is no figure. With a byte order mark, for spreadsheets; text that
 * begins like a formula is made harmless.
 */
export function kpisCsv(answer: KpiAnswer): string {
  const points = [...answer.points, answer.total];
  const columns = kpiKeys.flatMap((key) =>
    parts
      .filter((part) => points.some((point) => point.kpis[key]?.[part] !== undefined))
      .map((part) => ({ key, part })),
  );
  const header = ["start", "end", "process", ...columns.map(({ key, part }) => name(key, part))];
  const rows = points.map((point) => [
    point.start,
    point.end,
    harmless(answer.process ?? ""),
    ...columns.map(({ key, part }) => cell(point, key, part)),
  ]);
  return csv([header, ...rows]);
}

function name(key: string, part: string): string {
  return part === "value" ? key : `${key}.${part}`;
}

function cell(point: Point, key: (typeof kpiKeys)[number], part: keyof Figure): string {
  const value = point.kpis[key]?.[part];
  if (value === undefined || value === null) return "";
  return typeof value === "number" ? plainNumber(value) : String(value);
}
