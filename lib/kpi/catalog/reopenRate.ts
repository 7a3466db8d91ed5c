import type { Kpi } from "@/lib/kpi/catalog/kpi";
import { share } from "@/lib/kpi/share";

export const reopenRate: Kpi = {
  key: "reopenRate",
  unit: "share",
  better: "lower",
  scope: "both",
  settles: "withWindow",
  text: {
    en: {
      name: "Reopened",
      meaning: "The share of cases that were reopened within the window after their first close.",
      formula: "cases reopened after the first close and up to the window’s end ÷ cases first closed",
      included: "Cases of service processes, on the day of their first close.",
      excluded:
        "First resolutions cancelled and duplicate; a contact without a reopening; processes of other stages, unless one is asked for by name.",
      empty: "No case of a service process was first closed in the period.",
    },
    zh: {
      name: "重新打开率",
      meaning: "首次办结后，观察期内被重新打开的比例。",
      formula: "首次办结后观察期内重新打开的事项 ÷ 首次办结的事项",
      included: "客服环节流程的事项，按首次办结那天计。",
      excluded: "首次结果为取消、重复的事项；没有重新打开的再次联系；其他环节的流程（除非点名查看）。",
      empty: "该时段客服环节没有首次办结的事项。",
    },
  },
  figure: (facts) => share(facts.firstClosed.reopened, facts.firstClosed.cases),
};
