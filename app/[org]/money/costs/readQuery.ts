import { type CostListQuery, costListQuery } from "@/lib/economics/costListQuery";

/** What an address asks for, in these days; what cannot be read asks for everything, and `problem` says what it was. */
export function readQuery(
  search: Record<string, string | string[] | undefined>,
  days: { from: string; to: string },
): { query: CostListQuery; problem: string | null } {
  const given = Object.fromEntries(
    ["figure", "process", "unpriced", "time", "cursor"]
      .map((name) => [name, search[name]])
      .filter(([, value]) => value !== undefined && value !== ""),
  );
  const read = costListQuery.safeParse({ ...given, ...days });
  if (read.success) return { query: read.data, problem: null };
  return {
    query: costListQuery.parse(days),
    problem: read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "),
  };
}
