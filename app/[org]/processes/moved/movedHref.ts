import type { DriversQuery } from "@/lib/change/driversQuery";
import type { Days } from "./comparedDays";

/** The address of what moved a figure; without days, of the latest settled ones against those before. */
export function movedHref(
  slug: string,
  { kpi, now, base }: { kpi: DriversQuery["kpi"]; now?: Days; base?: Days },
): string {
  const search = new URLSearchParams({ kpi });
  if (now) {
    search.set("from", now.from);
    search.set("to", now.to);
  }
  if (base) {
    search.set("baseFrom", base.from);
    search.set("baseTo", base.to);
  }
  return `/${slug}/processes/moved?${search}`;
}
