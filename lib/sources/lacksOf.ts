import type { EventType } from "@/lib/events/event";
import type { KpiKey } from "@/lib/kpi/answer";

/** Something that a figure still lacks, and the event (with its key) or the setting that brings it. */
export interface Lack {
  kpi: KpiKey;
  what: LackKind;
  /** how many; null where there is none at all */
  count: number | null;
  /** of processes, roles or models, as far as they have names */
  names: string[];
  /** from which of the days on it is there; absent where it is on none */
  since?: string;
  bring: { event: EventType; key?: string } | { setting: "process" };
}

export const lackKinds = [
  "closedCases",
  "attribution",
  "unreviewed",
  "servedCases",
  "returns",
  "orders",
  "seconds",
  "salary",
  "modelPrice",
  "spend",
  "cogs",
  "headcount",
  "baseline",
] as const;
export type LackKind = (typeof lackKinds)[number];

/** The KPIs whose lacks are told: those that the others are parts of. */
export const lackingKpis = ["aar", "fcr", "cts", "marginPerHead", "breakEven", "timeSavedHours"] as const;

/** What came in over the days in question. */
export interface Received {
  /**
   * closed cases, without cancelled ones and duplicates; and those of core processes, as AAR counts them, of which nobody
   * knows who did them
   */
  closed: number;
  unattributed: number;
  /** cases of service processes that were first closed, and those whose customer came back */
  served: number;
  returned: number;
  orders: number;
  ordersWithoutCogs: number;
  /** steps and reviews of people without `seconds` */
  untimed: number;
  /** ledger entries */
  entries: number;
  modelsWithoutPrice: string[];
  unreviewed: string[];
  withoutBaseline: string[];
  /** a headcount was in force on the first day */
  peopleCounted: boolean;
  /** the first day on which one is; null: on none up to the last day */
  peopleSince: string | null;
  salaryKnown: boolean;
  rolesWithoutSalary: string[];
}

/** What is lacking, in the order of the KPIs; a KPI without an entry lacks nothing. */
export function lacksOf(received: Received): Lack[] {
  const closedCases = lack("closedCases", received.closed === 0, { event: "case.closed" });
  const unreviewed = some("unreviewed", received.unreviewed, { setting: "process" });
  const orders = lack("orders", received.orders === 0, { event: "order.placed" });
  const nobody = lack("headcount", !received.peopleCounted, { event: "headcount.set" });
  const headcount =
    nobody && received.peopleSince !== null ? { ...nobody, since: received.peopleSince } : nobody;
  const salary = received.salaryKnown
    ? some("salary", received.rolesWithoutSalary, { event: "headcount.set", key: "monthlySalary" })
    : lack("salary", true, { event: "headcount.set", key: "monthlySalary" });
  const cogs = many("cogs", received.ordersWithoutCogs, { event: "order.placed", key: "cogs" });
  const byKpi: Record<(typeof lackingKpis)[number], Found[]> = {
    aar: [
      closedCases,
      many("attribution", received.unattributed, { event: "case.step", key: "actor" }),
      unreviewed,
    ],
    fcr: [
      lack("servedCases", received.served === 0, { event: "case.closed" }),
      lack("returns", received.served > 0 && received.returned === 0, { event: "case.contact" }),
      unreviewed,
    ],
    cts: [
      orders,
      many("seconds", received.untimed, { event: "case.step", key: "seconds" }),
      salary,
      some("modelPrice", received.modelsWithoutPrice, { event: "model.priced" }),
      lack("spend", received.entries === 0, { event: "cost.incurred" }),
    ],
    marginPerHead: [orders, cogs, headcount],
    breakEven: [orders, cogs, headcount, salary],
    timeSavedHours: [closedCases, some("baseline", received.withoutBaseline, { setting: "process" })],
  };
  return lackingKpis.flatMap((kpi) =>
    byKpi[kpi].filter((found) => found !== null).map((found) => ({ kpi, ...found })),
  );
}

type Found = Omit<Lack, "kpi"> | null;

function lack(what: LackKind, missing: boolean, bring: Lack["bring"]): Found {
  return missing ? { what, count: null, names: [], bring } : null;
}

function many(what: LackKind, count: number, bring: Lack["bring"]): Found {
  return count > 0 ? { what, count, names: [], bring } : null;
}

function some(what: LackKind, names: string[], bring: Lack["bring"]): Found {
  return names.length > 0 ? { what, count: names.length, names, bring } : null;
}
