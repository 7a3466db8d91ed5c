import type { OpenFigure } from "@/app/_components/FigureLink";
import type { Lack } from "@/lib/sources/lacksOf";
import { openCosts } from "../money/openCosts";
import { openOrders } from "../money/openOrders";
import { openCases } from "../processes/openCases";

/**
 * What the count of a lack opens: the cases, orders or steps that came without something. Processes, roles and models
 * are named beside their count and entered at the settings: they have no list of their own.
 */
export function openLack(
  slug: string,
  { what, count }: Pick<Lack, "what" | "count">,
  { from, to }: { from: string; to: string },
): OpenFigure | null {
  if (count === null) return null;
  if (what === "attribution") {
    const closed = { closedFrom: from, closedTo: to };
    return openCases(slug, { counts: "aar.denominator", level: "unattributed", ...closed }, count);
  }
  if (what === "seconds") return openCosts(slug, { figure: "all", from, to, time: "missing" }, { count });
  return what === "cogs" ? openOrders(slug, { from, to, goods: "unknown" }, count) : null;
}
