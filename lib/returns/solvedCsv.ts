import { levels } from "@/lib/cases/caseQuery";
import { type Cell, csv } from "@/lib/contract/csv";
import { harmless } from "@/lib/contract/harmless";
import { plainNumber } from "@/lib/contract/plainNumber";
import type { SolvedAnswer } from "@/lib/returns/solvedAnswer";

const figures = ["fcr", "reopenRate"] as const;
const parts = ["value", "numerator", "denominator", "low", "high", "provisional"] as const;

/** The answer as CSV: a row for all cases and for each level, then agents and people on the days that are settled. */
export function solvedCsv({ from, to, process, all, levels: byLevel, beside }: SolvedAnswer): string {
  const rows = [
    { who: "all", from, to, found: all },
    ...(byLevel ? levels.map((level) => ({ who: level, from, to, found: byLevel[level] })) : []),
    ...(beside
      ? (["agents", "people"] as const).map((who) => ({
          ...{ who, from: beside.from, to: beside.to },
          found: beside[who],
        }))
      : []),
  ];
  const header = figures.flatMap((key) => parts.map((part) => (part === "value" ? key : `${key}.${part}`)));
  return csv([
    ["start", "end", "process", "who", ...header],
    ...rows.map((row): Cell[] => [
      ...[row.from, row.to, harmless(process ?? ""), row.who],
      ...figures.flatMap((key) => parts.map((part) => cell(row.found[key][part]))),
    ]),
  ]);
}

function cell(value: number | true | null | undefined): Cell {
  return typeof value === "number" ? plainNumber(value) : value && String(value);
}
