import type { Kpi } from "@/lib/kpi/catalog/kpi";
import { goodsSaid, grossMargin } from "@/lib/kpi/margin";
import { perHead } from "@/lib/kpi/perHead";

export const marginPerHead: Kpi = {
  key: "marginPerHead",
  unit: "moneyPerHead",
  better: "higher",
  scope: "organisation",
  settles: "withPeriod",
  text: {
    en: {
      name: "Margin per head",
      meaning: "Gross margin by average full-time staff.",
      formula: "(Σ amounts − Σ refunds − Σ cost of goods) ÷ average FTE",
      included:
        "Refunds on the day of the refund. What was typed of people and sales counts on the days before data of the same kind begin, and is marked as an estimate.",
      excluded:
        "Orders without cost of goods count with their whole amount: completeness says how many orders carry it. Where under 95% of the amount does, an estimated margin that was entered stands in for what is missing, and the figure is marked as an estimate.",
      empty: "People are not counted for the whole of the period: the first headcount comes later.",
    },
    zh: {
      name: "人均毛利",
      meaning: "毛利按平均在岗人数计。",
      formula: "（Σ 订单金额 − Σ 退款 − Σ 商品成本）÷ 平均人数",
      included: "退款按退款那天计。手填的人数和销售额，只在同类数据开始之前的那些天计入，并标明“估”。",
      excluded:
        "没有商品成本的订单按全额计入：完整度说明有多少订单带有商品成本。带成本的金额不到 95% 时，用登记的估计毛利率补上缺的部分，并标明“估”。",
      empty: "该时段开始时还没有登记人数。",
    },
  },
  figure: (facts, context) => ({
    ...perHead(grossMargin(facts), facts, context),
    ...goodsSaid(facts),
  }),
};
