import { stringify } from "csv-stringify/sync";
import { harmless } from "@/lib/contract/harmless";
import type { DurationsAnswer } from "@/lib/duration/durationsAnswer";

const groups = ["all", "agents", "people"] as const;

/** The answer as CSV, a row a period and the total last; seconds. With a byte order mark, for spreadsheets. */
export function durationsCsv({ points, total, process }: DurationsAnswer): string {
  const header = groups.flatMap((group) =>
    ["cases", "median", "p90", "within", "within.numerator", "within.denominator"].map(
      (part) => `${group}.${part}`,
    ),
  );
  const rows = [...points, total].map((point) => [
    point.start,
    point.end,
    harmless(process ?? ""),
    ...groups.flatMap((group) => {
      const { cases, median, p90, within } = point[group];
      return [cases, median, p90, within?.value, within?.numerator, within?.denominator].map((value) =>
        typeof value === "number" ? String(value) : "",
      );
    }),
  ]);
  return stringify([["start", "end", "process", ...header], ...rows], {
    bom: true,
    record_delimiter: "windows",
  });
}
