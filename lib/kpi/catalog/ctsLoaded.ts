import { allocated, completeness, unallocated } from "@/lib/kpi/allocated";
import type { Kpi } from "@/lib/kpi/catalog/kpi";
import { costPerOrder } from "@/lib/kpi/costPerOrder";

export const ctsLoaded: Kpi = {
  key: "ctsLoaded",
  unit: "money",
  better: "lower",
  scope: "organisation",
  settles: "withPeriod",
  text: {
    en: {
      name: "Cost per order, loaded",
      meaning: "Cost per order with what nobody allocated.",
      formula: "(allocated cost + labour, tool and model entries that name no process) ÷ orders",
      included: "Everything in the cost per order, and labour, tool and model entries that name no process.",
      excluded: "Back office; devices and overhead.",
      empty: "No order was placed in the period.",
    },
    zh: {
      name: "每单服务成本（含未分摊）",
      meaning: "把没人认领的支出也算进去的每单成本。",
      formula: "（已分摊成本 + 没有点名流程的人工、工具、模型支出）÷ 订单数",
      included: "每单服务成本的全部内容，以及没有点名流程的人工、工具、模型支出。",
      excluded: "后台；设备与管理费。",
      empty: "该时段没有订单。",
    },
  },
  figure: (facts) => ({
    ...costPerOrder(allocated(facts).plus(unallocated(facts)), facts),
    completeness: completeness(facts),
  }),
};
