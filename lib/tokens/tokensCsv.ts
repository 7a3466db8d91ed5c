import { csv } from "@/lib/contract/csv";
import { harmless } from "@/lib/contract/harmless";
import type { TokenFigures, TokensAnswer } from "@/lib/tokens/tokensAnswer";

const columns = [
  "cost",
  "shareOfCost",
  "completeness",
  "unpriced",
  "byList",
  "wasted",
  "waste",
  "steps",
  "failed",
  "requests",
  "inputTokens",
  "cachedTokens",
  "outputTokens",
  "cases",
  "resolved",
  "open",
  "requestsPerCase",
  "inputTokensPerRequest",
  "cacheHitRate",
  "outputTokensPerCase",
  "costPerResolvedCase",
  "seconds90",
  "shadowCost",
] as const satisfies (keyof TokenFigures)[];

/**
 * What tokens cost as CSV: a row a group, the whole last; decimals with a point, nothing where there is no figure. With
 * a byte order mark, for spreadsheets, and no name that one would run as a formula.
 */
export function tokensCsv({ from, to, currency, items, total }: TokensAnswer): string {
  const header = [
    ...["from", "to", "process", "agent", "model", "currency"],
    ...columns,
    "failureRate",
    "precision",
  ];
  const figures = (of: TokenFigures) => [
    ...columns.map((name) => of[name] ?? ""),
    of.failureRate?.value ?? "",
    of.precision?.value ?? "",
  ];
  const rows = items.map((item) => [
    ...[from, to, ...[item.process, item.agent, item.model].map((name) => harmless(name ?? "")), currency],
    ...figures(item),
  ]);
  const whole = [from, to, "", "", "", currency, ...figures(total)];
  return csv([header, ...rows, whole]);
}
