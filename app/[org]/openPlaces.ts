import type { Place } from "@/app/_components/places";

/** The places that have a page: the navigation shows these and no other, so that no link leads nowhere. */
export const openPlaces: readonly Place[] = [
  "overview",
  "processes",
  "money",
  "roadmap",
  "reports",
  "data",
  "settings",
];
