import { allocated, completeness } from "@/lib/kpi/allocated";
import type { Kpi } from "@/lib/kpi/catalog/kpi";
import { costPerOrder } from "@/lib/kpi/costPerOrder";

export const cts: Kpi = {
  key: "cts",
  unit: "money",
  better: "lower",
  scope: "organisation",
  settles: "withPeriod",
  text: {
    en: {
      name: "Cost per order (CTS)",
      meaning: "What it costs to win, serve and fulfil one order.",
      formula:
        "(labour + model + tool of acquisition, service and fulfilment + their ledger entries) ÷ orders",
      included:
        "Time of people at their role’s hourly rate; cost of steps, and tokens at the price in force; ledger entries of the three stages, and labour, tool and model entries that name one of their processes; orders on the day of their first line.",
      excluded:
        "Back office; labour, tool and model entries that name no process; devices and overhead. Work without a price is not taken as 0: completeness says how much had one.",
      empty: "No order was placed in the period.",
    },
    zh: {
      name: "每单服务成本 (CTS)",
      meaning: "赢得、服务并交付一张订单要花多少钱。",
      formula: "（获客、客服、履约环节的人工 + 模型 + 工具 + 台账支出）÷ 订单数",
      included:
        "人的工时按岗位时薪计；步骤的花费，以及按当时价目计的词元；三个环节的台账支出，以及点名其流程的人工、工具、模型支出；订单按首行那天计。",
      excluded:
        "后台；没有点名流程的人工、工具、模型支出；设备与管理费。没有价的活儿不当作 0：成本完整度会说明有多少有价。",
      empty: "该时段没有订单。",
    },
  },
  figure: (facts) => ({ ...costPerOrder(allocated(facts), facts), completeness: completeness(facts) }),
};
