import type { MistakeListQuery } from "@/lib/mistakes/mistakeListQuery";

/** The address of a list of mistakes; what is not asked for is left out. */
export function mistakesHref(slug: string, query: Partial<MistakeListQuery>): string {
  return `/${slug}/processes/mistakes${mistakesSearch(query)}`;
}

/** The same question as an address has it, for the list's page and for the API alike. */
export function mistakesSearch(query: Partial<MistakeListQuery>): string {
  const search = new URLSearchParams();
  for (const name of ["from", "to", "process", "whose", "cursor"] as const) {
    const value = query[name];
    if (value) search.set(name, value);
  }
  return `?${search}`;
}
