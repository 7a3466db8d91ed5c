import type { Warning } from "@/app/_components/overview/OverviewProps";
import { hollow } from "@/lib/change/hollow";
import type { Overview } from "@/lib/overview/readOverview";
import { refusalsHref, refusalsList } from "../data/refused/refusalsHref";
import { before } from "../processes/moved/comparedDays";
import { movedHref } from "../processes/moved/movedHref";
import { segment } from "../processes/segment";

/** What has to be said before anything else; only while it is true. */
export function warningsOf(overview: Overview, slug: string): Warning[] {
  const { now, bases, range, refused, refusedSince, settings, alarms } = overview;
  const warnings: Warning[] = alarms.map(({ fired, name, process }) => ({
    kind: fired === null ? "redLine" : "stopRule",
    process: name,
    href: `/${slug}/processes/${segment(process)}#handover`,
  }));
  if (bases.previous && hollow(bases.previous.facts, now.facts).length > 0) {
    warnings.push({ kind: "hollow", href: movedHref(slug, { kpi: "aar", now: range, base: before(range) }) });
  }
  if (refused > 0) {
    const since = refusedSince.toISOString();
    warnings.push({
      kind: "refused",
      href: refusalsHref(slug, { since }),
      list: refusalsList({ since }),
      figure: { count: refused },
    });
  }
  if (settings.rebuilding) warnings.push({ kind: "rebuilding", href: `/${slug}/settings` });
  return warnings;
}
