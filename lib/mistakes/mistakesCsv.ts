import { stringify } from "csv-stringify/sync";
import { harmless } from "@/lib/contract/harmless";
import type { MistakesAnswer } from "@/lib/mistakes/mistakesAnswer";

const groups = ["all", "agents", "people", "unknown"] as const;
const parts = ["mistakes", "told", "cost", "cases", "mistakesPerThousand", "costPerThousand"] as const;

/** The answer as CSV, a row a period and the total last. With a byte order mark, for spreadsheets. */
export function mistakesCsv({ points, total, process }: MistakesAnswer): string {
  const header = groups.flatMap((group) => parts.map((part) => `${group}.${part}`));
  const rows = [...points, total].map((point) => [
    point.start,
    point.end,
    harmless(process ?? ""),
    ...groups.flatMap((group) => parts.map((part) => String(point[group][part] ?? ""))),
  ]);
  return stringify([["start", "end", "process", ...header], ...rows], {
    bom: true,
    record_delimiter: "windows",
  });
}
