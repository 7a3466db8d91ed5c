import type { ListRefusals } from "@/lib/sources/listRefusals";

/** The address of the refused events of one reason, or of all. */
export function refusalsHref(slug: string, query: RefusalsAsked): string {
  return `/${slug}/data/refused${asked(query)}`;
}

/** The address of the same list under `/api/v1`. */
export function refusalsList(query: RefusalsAsked): string {
  return `/api/v1/refusals${asked(query)}`;
}

export type RefusalsAsked = Pick<ListRefusals, "code" | "pointer" | "since" | "cursor">;

function asked(query: RefusalsAsked): string {
  const search = new URLSearchParams();
  for (const name of ["code", "pointer", "since", "cursor"] as const) {
    const value = query[name];
    if (value !== undefined) search.set(name, value);
  }
  const text = search.toString();
  return text ? `?${text}` : "";
}
