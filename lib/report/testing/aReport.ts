import type { Headline, Report, ReportAction, ReportKpi } from "@/lib/report/reportSchema";

/** A report of week 10 of 2026 in which nothing is known and nothing happened, but for what is given. */
export function aReport(given: Partial<Report> = {}): Report {
  return {
    ...{
      period: "2026-W10",
      kind: "week",
      from: "2026-03-02",
      to: "2026-03-08",
      whole: true,
      version: "owner",
    },
    ...{ organisation: "Firm", timezone: "Asia/Shanghai", currency: "CNY" },
    composedAt: "2026-03-09T01:00:00.000Z",
    base: { from: "2026-02-23", to: "2026-03-01" },
    settledTo: "2026-03-08",
    data: { to: "2026-03-08T09:00:00.000Z", stale: false, quiet: [], refused: 0, lacks: [] },
    figures: (["aar", "fcr", "cts", "marginPerHead"] as const).map((kpi) => aFigure(kpi, null)),
    hollow: [],
    drivers: [],
    touches: {
      timezone: "Asia/Shanghai",
      aar: { value: null },
      touched: 0,
      several: 0,
      items: [],
      next: null,
    },
    ...{ changes: [], gates: [], stopped: [], next: [] },
    mistakes: { now: { count: 0, cost: null }, before: { count: 0, cost: null } },
    ...{ lastActions: [], actions: [], phases: [] },
    names: { desk: "Desk" },
    definitions: { aar: "00000000" },
    ...given,
  };
}

/** A figure of that week; held against nothing, unless given. */
export function aFigure(kpi: ReportKpi, value: number | null, given: Partial<Headline> = {}): Headline {
  return { kpi, from: "2026-03-02", to: "2026-03-08", value, previous: null, start: null, ...given };
}

/** An open action of the desk, without an aim. */
export function anAction(given: Partial<ReportAction> = {}): ReportAction {
  return {
    ...{ id: "0b7f8e7e-9a53-4a64-8b88-7d2f6f6f1a11", period: "2026-W10", title: "Call", process: "desk" },
    ...{ kpi: null, expected: null, owner: { id: null, name: "Ann", member: true }, due: null },
    ...{ state: "open", ended: null, late: false, measured: null },
    ...given,
  };
}
