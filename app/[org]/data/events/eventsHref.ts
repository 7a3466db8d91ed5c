import type { ListEvents } from "@/lib/sources/listEvents";

/** The address of the events of a source, or of all. */
export function eventsHref(slug: string, query: EventsAsked): string {
  return `/${slug}/data/events${asked(query)}`;
}

/** The address of the same list under `/api/v1`. */
export function eventsList(query: EventsAsked): string {
  return `/api/v1/events${asked(query)}`;
}

export type EventsAsked = Pick<ListEvents, "source" | "cursor">;

function asked(query: EventsAsked): string {
  const search = new URLSearchParams();
  for (const name of ["source", "cursor"] as const) {
    const value = query[name];
    if (value !== undefined) search.set(name, value);
  }
  return search.size > 0 ? `?${search}` : "";
}
