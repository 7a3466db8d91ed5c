/** Where one can be inside an organisation, in the order of the navigation; the last two stand at the edge. */
export const places = ["overview", "processes", "money", "roadmap", "reports", "data", "settings"] as const;
export type Place = (typeof places)[number];

/** The place that an address belongs to; null outside the organisation and where there is none. */
export function placeOf(pathname: string, slug: string): Place | null {
  const [, first, second] = pathname.split("/");
  if (first !== slug) return null;
  return second ? (places.find((place) => place === second) ?? null) : "overview";
}

/** Whether a page shows figures of days that the reader chooses; lists of single things and settings do not. */
export function hasRange(pathname: string, slug: string): boolean {
  const place = placeOf(pathname, slug);
  if (place === null || withoutRange.includes(place)) return false;
  const [, , , ...below] = pathname.split("/");
  return !(place === "processes" && (below.includes("cases") || withOwnDays.includes(below[0] ?? "")));
}

/** Lists of single things, settings, and what has days of its own: the phases of the roadmap, reports. */
const withoutRange: readonly Place[] = ["roadmap", "reports", "data", "settings"];

/** Pages under the processes that ask for their days themselves. */
const withOwnDays = ["moved", "work"];
