import { unreadParts } from "@/app/[org]/unreadParts";
import { type CaseQuery, caseQuery } from "@/lib/cases/caseQuery";

/**
 * What an address asks for; fields left empty ask for nothing. `from` and `to`, which a chart adds for the period that
 * was clicked, narrow the closing days. `problem` says what could not be read.
 */
export function readQuery(search: Record<string, string | string[] | undefined>): {
  query: CaseQuery;
  problem: string | null;
} {
  const { from, to } = search;
  const days = from && to ? { closedFrom: from, closedTo: to } : {};
  const asked = Object.fromEntries(
    Object.entries({ ...search, ...days }).filter(
      ([name, value]) => name in caseQuery.shape && value !== "" && value !== undefined,
    ),
  );
  const read = caseQuery.safeParse(asked);
  if (read.success) return { query: read.data, problem: null };
  return { query: caseQuery.parse({}), problem: unreadParts(read.error, asked) };
}
