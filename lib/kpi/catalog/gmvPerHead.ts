import type { Kpi } from "@/lib/kpi/catalog/kpi";
import { anythingTyped, soldOf } from "@/lib/kpi/margin";
import { perHead } from "@/lib/kpi/perHead";

export const gmvPerHead: Kpi = {
  key: "gmvPerHead",
  unit: "moneyPerHead",
  better: "higher",
  scope: "organisation",
  settles: "withPeriod",
  text: {
    en: {
      name: "Sales per head",
      meaning: "Amounts of the orders placed, by average full-time staff.",
      formula: "Σ amounts of orders ÷ average FTE",
      included:
        "Every order line on its own day; FTE in force, averaged over the days. What was typed of people and sales counts on the days before data of the same kind begin, and is marked as an estimate.",
      excluded: "Refunds do not lower it.",
      empty: "People are not counted for the whole of the period: the first headcount comes later.",
    },
    zh: {
      name: "人均成交额",
      meaning: "成交金额按平均在岗人数计。",
      formula: "Σ 订单金额 ÷ 平均人数",
      included:
        "每行订单按各自那天计；人数取各天在岗人数的平均。手填的人数和销售额，只在同类数据开始之前的那些天计入，并标明“估”。",
      excluded: "退款不扣减。",
      empty: "该时段开始时还没有登记人数。",
    },
  },
  figure: (facts, context) => ({
    ...perHead(soldOf(facts).all, facts, context),
    ...(anythingTyped(facts) ? { estimated: true } : {}),
  }),
};
