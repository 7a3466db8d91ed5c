import type { Warning } from "@/app/_components/overview/OverviewProps";
import { allocatedParts } from "@/lib/kpi/allocated";
import type { Figure } from "@/lib/kpi/answer";
import type { Counted } from "@/lib/kpi/newcombe";
import { isHollow, type Priced } from "@/lib/overview/isHollow";
import type { Overview, Stretch } from "@/lib/overview/readOverview";
import { segment } from "../processes/segment";

/** What has to be said before anything else; only while it is true. */
export function warningsOf(overview: Overview, slug: string): Warning[] {
  const { now, bases, refused, settings, alarms } = overview;
  const warnings: Warning[] = alarms.map(({ fired, name, process }) => ({
    kind: fired === null ? "redLine" : "stopRule",
    process: name,
    href: `/${slug}/processes/${segment(process)}#handover`,
  }));
  if (bases.previous && hollow(now, bases.previous)) {
    warnings.push({ kind: "hollow", href: `/${slug}/processes` });
  }
  if (refused > 0) warnings.push({ kind: "refused", count: refused, href: `/${slug}/data/refused` });
  if (settings.rebuilding) warnings.push({ kind: "rebuilding", href: `/${slug}/settings` });
  return warnings;
}

function hollow(now: Stretch, previous: Stretch): boolean {
  const both = (kpi: "aar" | "fcr" | "reopenRate") => ({
    before: counted(previous.point.kpis[kpi]),
    after: counted(now.point.kpis[kpi]),
  });
  return isHollow({
    aar: both("aar"),
    fcr: both("fcr"),
    reopenRate: both("reopenRate"),
    handling: { before: handling(previous), after: handling(now) },
  });
}

function counted(figure: Figure | undefined): Counted {
  return { numerator: figure?.numerator ?? 0, denominator: figure?.denominator ?? 0 };
}

/** Labour, model and tool per order. */
function handling({ point, facts }: Stretch): Priced {
  const { labour, model, tool } = allocatedParts(facts);
  const orders = facts.orders.count;
  return {
    perOrder: orders === 0 ? null : labour.plus(model).plus(tool).div(orders).toNumber(),
    completeness: point.kpis.cts?.completeness ?? null,
  };
}
