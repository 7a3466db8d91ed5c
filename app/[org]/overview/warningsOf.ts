import type { Warning } from "@/app/_components/overview/OverviewProps";
import { hollow } from "@/lib/change/hollow";
import type { Overview } from "@/lib/overview/readOverview";

/** What has to be said before anything else; only while it is true. */
export function warningsOf(overview: Overview, slug: string): Warning[] {
  const { now, bases, refused, settings } = overview;
  const warnings: Warning[] = [];
  if (bases.previous && hollow(bases.previous.facts, now.facts).length > 0) {
    warnings.push({ kind: "hollow", href: `/${slug}/processes` });
  }
  if (refused > 0) warnings.push({ kind: "refused", count: refused, href: `/${slug}/data/refused` });
  if (settings.rebuilding) warnings.push({ kind: "rebuilding", href: `/${slug}/settings` });
  return warnings;
}
