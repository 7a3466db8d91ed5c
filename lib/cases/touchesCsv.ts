import type { Touches } from "@/lib/cases/touchesAnswer";
import { type Cell, csv } from "@/lib/contract/csv";
import { harmless } from "@/lib/contract/harmless";

/** A page of touches as CSV: a row a touch, with the AAR of the days and what it would be if the touch were gone. */
export function touchesCsv({ items, aar }: Touches): string {
  const header = ["kind", "step", "reason", "cases", "aar", "aarWithout", "closedCases"];
  const rows = items.map((touch): Cell[] => [
    touch.kind,
    harmless(touch.step ?? ""),
    harmless(touch.reason ?? ""),
    touch.cases,
    aar.value,
    touch.aar.value,
    aar.denominator,
  ]);
  return csv([header, ...rows]);
}
