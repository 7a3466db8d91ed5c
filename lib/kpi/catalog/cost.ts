import { completeness } from "@/lib/kpi/allocated";
import type { Kpi } from "@/lib/kpi/catalog/kpi";
import { rounded, zero } from "@/lib/kpi/exact";
import { stages } from "@/lib/kpi/facts";

export const cost: Kpi = {
  key: "cost",
  unit: "money",
  better: "lower",
  scope: "process",
  settles: "withPeriod",
  text: {
    en: {
      name: "Cost of the process",
      meaning: "What the process cost: people, models, tools, and ledger entries that name it.",
      formula: "labour + model + tool + ledger entries that name the process",
      included: "All of it, whatever the stage.",
      excluded: "Entries that name no process.",
      empty: "–",
    },
    zh: {
      name: "流程成本",
      meaning: "该流程花了多少：人工、模型、工具，以及点名它的台账支出。",
      formula: "人工 + 模型 + 工具 + 点名该流程的台账支出",
      included: "全部，不论环节。",
      excluded: "没有点名流程的支出。",
      empty: "–",
    },
  },
  figure: (facts) => {
    const work = stages.reduce((sum, stage) => {
      const { labour, model, tool } = facts.work[stage];
      return sum.plus(labour).plus(model).plus(tool);
    }, zero);
    const entries = Object.values(facts.entries).reduce((sum, amount) => sum.plus(amount), zero);
    return {
      value: rounded(work.plus(entries)),
      completeness: completeness(facts, stages),
      ...(facts.typed.priced > 0 ? { estimated: true } : {}),
    };
  },
};
