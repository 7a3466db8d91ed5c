import type { CaseQuery } from "@/lib/cases/caseQuery";

/** The address of a list of cases; what is not asked for is left out. */
export function casesHref(slug: string, query: Partial<CaseQuery>): string {
  return `/${slug}/processes/cases${casesSearch(query)}`;
}

/** The same question as an address has it, for the list's page and for the API alike. */
export function casesSearch(query: Partial<CaseQuery>): string {
  const search = new URLSearchParams();
  for (const name of names) {
    const value = query[name];
    if (value !== undefined && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `?${text}` : "";
}

const names = [
  "counts",
  "process",
  "level",
  "resolution",
  "state",
  "closedFrom",
  "closedTo",
  "machine",
  "opened",
  "promise",
  "returnedWithin",
  "search",
  "cursor",
] as const;
