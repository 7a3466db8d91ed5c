import type { CriterionKey } from "@/lib/roadmap/phases";

/** The page with what a criterion is read from, up to a day, or of the latest one. */
export function evidenceHref(slug: string, key: CriterionKey, on?: string, cursor?: string): string {
  const search = new URLSearchParams();
  if (on) search.set("on", on);
  if (cursor) search.set("cursor", cursor);
  const text = search.toString();
  return `/${slug}/roadmap/evidence/${key}${text ? `?${text}` : ""}`;
}
