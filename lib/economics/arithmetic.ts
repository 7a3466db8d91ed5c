// Longer than most: one place that says of every KPI what it is made of.
import type { CostFigure, CostSum } from "@/lib/economics/costFigures";
import { costTree } from "@/lib/economics/costTree";
import type { KpiKey } from "@/lib/kpi/answer";
import type { Exact } from "@/lib/kpi/exact";
import { contribution, goodsOf, soldOf } from "@/lib/kpi/margin";
import type { Parts } from "@/lib/kpi/readParts";
import { type ShareKey, shareKeys } from "@/lib/kpi/shareKeys";

export const termNames = [
  "counted",
  "population",
  "allocated",
  "unallocated",
  "orders",
  "placed",
  "refunded",
  "goods",
  "goodsEstimated",
  "typedSales",
  "typedGoods",
  "typedAds",
  "spend",
  "model",
  "tool",
  "unallocatedModel",
  "unallocatedTool",
  "backofficeModel",
  "backofficeTool",
  "device",
  "heads",
  "contribution",
  "payroll",
  "savedSeconds",
  "hour",
  "cost",
] as const;

/** A part of a figure. The figure is (everything that is added − everything that is taken off) ÷ what it is over. */
export interface Term {
  name: (typeof termNames)[number];
  as: "added" | "taken" | "over";
  unit: "cases" | "orders" | "money" | "heads" | "seconds";
  /** decimal string; null: unknown */
  amount: string | null;
  /**
   * address of the list that it is made of, and the decimal field of it that is added up (`null`: its items are
   * counted); null where it follows from settings alone, or is a figure of its own
   */
  list: { path: string; sum: string | null } | null;
}

/** What a KPI over the whole range of some parts is made of, in the order in which it is computed. */
export function arithmetic(kpi: KpiKey, parts: Parts, process: string | null): Term[] {
  const { total: facts, whole } = parts;
  const days = { from: whole.start, to: whole.end };
  const figure = parts.point(whole, facts).kpis[kpi];
  const cells = costTree(facts).cells;
  const query = (more: Record<string, string>) =>
    String(new URLSearchParams({ ...days, ...more, ...(process === null ? {} : { process }) }));
  const cost = (name: Term["name"], of: CostFigure | CostSum, as: Term["as"]): Term => ({
    ...{ name, as, unit: "money", amount: cells[of].amount },
    list: { path: `/api/v1/costs/entries?${query({ figure: of })}`, sum: "amount" },
  });
  const orders: Term = {
    ...{ name: "orders", as: "over", unit: "orders", amount: String(facts.orders.count) },
    list: { path: `/api/v1/costs/orders?${query({})}`, sum: null },
  };
  const money = (
    name: "placed" | "refunded" | keyof typeof goodsFields,
    as: Term["as"],
    amount: Exact,
  ): Term => ({
    ...{ name, as, unit: "money", amount: amount.toFixed() },
    list: {
      path: `/api/v1/amounts?${query({ of: name === "refunded" ? "refunded" : "placed" })}`,
      sum: name === "placed" || name === "refunded" ? "amount" : goodsFields[name],
    },
  });
  const heads: Term = {
    ...{ name: "heads", as: "over", unit: "heads" },
    amount: parts.dated.headcounts.some(({ day }) => day <= whole.start)
      ? facts.people.fteDays.div(facts.days).toFixed()
      : null,
    list: { path: `/api/v1/heads?${query({})}`, sum: "fteDays" },
  };
  const placed = money("placed", "added", facts.orders.amount);
  const sold = [
    placed,
    ...(facts.typed.sales.isZero() ? [] : [typed("typedSales", "added", facts.typed.sales)]),
  ];
  const margin = [
    ...sold,
    money("refunded", "taken", facts.orders.refunded),
    money("goods", "taken", facts.orders.cogs),
    ...(goodsOf(soldOf(facts)) === "estimated"
      ? [money("goodsEstimated", "taken", facts.orders.estimatedCogs)]
      : []),
    ...(facts.typed.goods.isZero() ? [] : [typed("typedGoods", "taken", facts.typed.goods)]),
  ];
  const outlays = [
    cost("spend", "allocated.spend", "taken"),
    cost("model", "allocated.model", "taken"),
    cost("tool", "allocated.tool", "taken"),
    cost("unallocatedModel", "unallocated.model", "taken"),
    cost("unallocatedTool", "unallocated.tool", "taken"),
    cost("backofficeModel", "backoffice.model", "taken"),
    cost("backofficeTool", "backoffice.tool", "taken"),
    cost("device", "outside.device", "taken"),
    typed("typedAds", "taken", facts.typed.ads),
  ].filter(({ amount }) => amount !== "0");

  if (isShare(kpi)) {
    const cases = (name: "counted" | "population", half: "numerator" | "denominator"): Term => {
      const asked = { counts: `${kpi}.${half}`, closedFrom: whole.start, closedTo: whole.end };
      const search = new URLSearchParams({ ...asked, ...(process === null ? {} : { process }) });
      return {
        ...{ name, as: half === "numerator" ? "added" : "over", unit: "cases" },
        amount: String(figure?.[half] ?? 0),
        list: { path: `/api/v1/cases?${search}`, sum: null },
      };
    };
    return [cases("counted", "numerator"), cases("population", "denominator")];
  }
  switch (kpi) {
    case "cts":
      return [cost("allocated", "allocated", "added"), orders];
    case "ctsLoaded":
      return [cost("allocated", "allocated", "added"), cost("unallocated", "unallocated", "added"), orders];
    case "gmvPerHead":
      return [...sold, heads];
    case "marginPerHead":
      return [...margin, heads];
    case "contributionPerHead":
      return [...margin, ...outlays, heads];
    case "breakEven":
      return [own("contribution", "added", yearly(contribution(facts), facts.days)), payroll()];
    case "timeSavedHours": {
      const asked = { counts: "timeSaved", closedFrom: whole.start, closedTo: whole.end };
      const search = new URLSearchParams({ ...asked, ...(process === null ? {} : { process }) });
      return [
        {
          ...{ name: "savedSeconds", as: "added", unit: "seconds", amount: facts.savedSeconds.toFixed() },
          list: { path: `/api/v1/cases?${search}`, sum: "savedSeconds" },
        },
        { name: "hour", as: "over", unit: "seconds", amount: "3600", list: null },
      ];
    }
    case "cost":
      return [cost("cost", "all", "added")];
  }

  /** follows from what was typed alone */
  function typed(name: "typedSales" | "typedGoods" | "typedAds", as: Term["as"], amount: Exact): Term {
    return own(name, as, amount);
  }

  function own(name: Term["name"], as: Term["as"], amount: Exact | null): Term {
    return { name, as, unit: "money", amount: amount?.toDecimalPlaces(6).toFixed() ?? null, list: null };
  }

  /** the daily mean of the payroll × 12 */
  function payroll(): Term {
    const { payDays, daysWithoutPay } = facts.people;
    return own("payroll", "over", daysWithoutPay > 0 ? null : payDays.times(12).div(facts.days));
  }
}

/** Of a line of an order: what its goods cost, or are reckoned to. */
const goodsFields = { goods: "cogs", goodsEstimated: "estimatedCogs" } as const;

function yearly(amount: Exact, days: number): Exact {
  return amount.times(365).div(days);
}

function isShare(kpi: KpiKey): kpi is ShareKey {
  return shareKeys.some((key) => key === kpi);
}
