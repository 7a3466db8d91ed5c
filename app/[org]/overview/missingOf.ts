import type { Missing } from "@/app/_components/overview/OverviewProps";
import type { Overview } from "@/lib/overview/readOverview";
import type { LackKind } from "@/lib/sources/lacksOf";
import { openLack } from "../data/openLack";

/**
 * What the data lack over some days, each once, with the place where it is entered; what holds back
 * most figures first.
 */
export function missingOf(
  { lacks, gates, settings, range }: Pick<Overview, "lacks" | "gates" | "settings" | "range">,
  slug: string,
): Missing[] {
  const found = new Map<Missing["kind"], Missing>();
  const add = (kind: Missing["kind"], count: number, href: string, opens: Missing["opens"] = null) => {
    if (!found.has(kind)) found.set(kind, { kind, count, href, opens });
  };
  if (settings.roadmapStart === null) add("roadmap", 1, `/${slug}/settings`);
  const headcount = lacks.find(({ what }) => what === "headcount");
  for (const { what, count, names, since } of lacks) {
    const kind = kinds[what];
    if (what === "headcount" && since !== undefined) {
      const href = `?from=${since}&to=${range.to}`;
      found.set("headcountBefore", { kind: "headcountBefore", count: 1, href, opens: null, day: since });
      continue;
    }
    // who works here brings what they earn
    if (kind && !(what === "salary" && headcount && headcount.since === undefined))
      add(kind.kind, count ?? names.length, `/${slug}${kind.at}`, openLack(slug, { what, count }, range));
  }
  const unknown = gates.filter(({ state, costs }) => state === "no_gate" && costs.mistake === null).length;
  if (unknown > 0) add("errorCost", unknown, `/${slug}/processes`);
  return [...found.values()];
}

const kinds: Partial<Record<LackKind, { kind: Missing["kind"]; at: string }>> = {
  headcount: { kind: "headcount", at: "/settings/people-cost" },
  cogs: { kind: "goods", at: "/settings/margins" },
  baseline: { kind: "typicalMinutes", at: "/processes" },
  unreviewed: { kind: "unreviewed", at: "/processes" },
  seconds: { kind: "seconds", at: "/data/missing" },
  salary: { kind: "salary", at: "/settings/people-cost" },
  modelPrice: { kind: "modelPrice", at: "/settings/prices" },
  closedCases: { kind: "closedCases", at: "/data/imports" },
  servedCases: { kind: "servedCases", at: "/processes" },
  orders: { kind: "orders", at: "/data/imports" },
  spend: { kind: "spend", at: "/settings/ledger" },
  attribution: { kind: "attribution", at: "/processes/cases?level=unattributed&state=closed" },
};
