import type { CaseQuery } from "@/lib/cases/caseQuery";

/** The address of a list of cases; what is not asked for is left out. */
export function casesHref(slug: string, query: Partial<CaseQuery>): string {
  return `/${slug}/processes/cases${asked(query)}`;
}

/** The address of the same list under `/api/v1`. */
export function casesList(query: Partial<CaseQuery>): string {
  return `/api/v1/cases${asked(query)}`;
}

function asked(query: Partial<CaseQuery>): string {
  const search = new URLSearchParams();
  for (const name of caseNames) {
    const value = query[name];
    if (value !== undefined && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `?${text}` : "";
}

/** Everything that an address of cases can ask. */
export const caseNames = [
  "counts",
  "proof",
  "reviewedStep",
  "amountUpTo",
  "process",
  "level",
  "resolution",
  "state",
  "closedFrom",
  "closedTo",
  "touch",
  "step",
  "reason",
  "machine",
  "opened",
  "promise",
  "returnedWithin",
  "search",
  "cursor",
] as const;
