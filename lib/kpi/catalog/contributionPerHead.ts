import type { Kpi } from "@/lib/kpi/catalog/kpi";
import { contribution, goodsSaid } from "@/lib/kpi/margin";
import { perHead } from "@/lib/kpi/perHead";

export const contributionPerHead: Kpi = {
  key: "contributionPerHead",
  unit: "moneyPerHead",
  better: "higher",
  scope: "organisation",
  settles: "withPeriod",
  text: {
    en: {
      name: "Contribution per head",
      meaning: "What is left per head for people and their overhead.",
      formula: "(gross margin − every cost that is neither labour nor overhead) ÷ average FTE",
      included:
        "Model, tool, device, acquisition, service and fulfilment costs, of steps and of ledger entries. An estimated margin stands in as it does for the margin per head. What was typed of people, sales and advertising counts on the days before data of the same kind begin, and is marked as an estimate.",
      excluded: "Labour and overhead.",
      empty: "People are not counted for the whole of the period: the first headcount comes later.",
    },
    zh: {
      name: "人均贡献",
      meaning: "每人留给人工和管理费的钱。",
      formula: "（毛利 − 人工与管理费以外的全部成本）÷ 平均人数",
      included:
        "模型、工具、设备、获客、客服、履约成本，步骤与台账都算。估计毛利率的用法与人均毛利相同。手填的人数、销售额和广告费，只在同类数据开始之前的那些天计入，并标明“估”。",
      excluded: "人工与管理费。",
      empty: "该时段开始时还没有登记人数。",
    },
  },
  figure: (facts, context) => ({
    ...perHead(contribution(facts), facts, context),
    ...goodsSaid(facts),
  }),
};
