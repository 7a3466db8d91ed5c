import type { Report, ReportKpi } from "@/lib/report/reportSchema";
import { hiddenAmount } from "@/lib/report/workWords";

/**
 * The same report without money: no amount, no rate, no ratio that is made of pay. What people wrote themselves
 * (titles, notes) stays as they wrote it.
 */
export function forTeam(report: Report): Report {
  return {
    ...report,
    version: "team",
    figures: report.figures.filter(({ kpi }) => !ofMoney.includes(kpi)),
    drivers: report.drivers.filter(({ kpi }) => kpi !== "cts"),
    next: report.next.map(({ upTo, ...candidate }) => ({
      ...candidate,
      upTo: upTo === null ? null : hiddenAmount,
      monthly: null,
    })),
    mistakes: {
      now: { ...report.mistakes.now, cost: null },
      before: { ...report.mistakes.before, cost: null },
    },
    // what is missing for figures that the team does not see
    data: { ...report.data, lacks: report.data.lacks.filter(({ kpi }) => !moneyLacks.includes(kpi)) },
  };
}

const ofMoney: readonly ReportKpi[] = ["cts", "marginPerHead", "breakEven"];
const moneyLacks: readonly string[] = ofMoney;
