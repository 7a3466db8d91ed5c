import { hasRange, type Place } from "./places";

/** Where a place of the navigation is; between pages that show figures of chosen days, the days go with the reader. */
export function placeHref(
  slug: string,
  place: Place,
  here: { pathname: string; search: Pick<URLSearchParams, "get"> },
): string {
  const path = place === "overview" ? `/${slug}` : `/${slug}/${place}`;
  if (!hasRange(path, slug) || !hasRange(here.pathname, slug)) return path;
  const days = new URLSearchParams();
  for (const name of ["range", "from", "to", "compare"]) {
    const value = here.search.get(name);
    if (value) days.set(name, value);
  }
  return days.size > 0 ? `${path}?${days}` : path;
}
