import type { Kpi } from "@/lib/kpi/catalog/kpi";
import { share } from "@/lib/kpi/share";

export const coverage: Kpi = {
  key: "coverage",
  unit: "share",
  better: "higher",
  scope: "both",
  settles: "withPeriod",
  text: {
    en: {
      name: "Reach",
      meaning: "The share of closed cases in which an agent or a system did a step at all.",
      formula: "cases with a step by an agent or a system ÷ closed cases",
      included: "Cases of core processes closed on a day of the period.",
      excluded:
        "Cases that are open or were reopened; resolutions cancelled and duplicate; processes that are not core, unless one is asked for by name.",
      empty: "No case was closed in the period.",
    },
    zh: {
      name: "参与率",
      meaning: "办结的事项中，智能体或系统至少做过一步的比例。",
      formula: "有智能体或系统步骤的事项 ÷ 办结的事项",
      included: "核心流程中，在该时段某天办结的事项。",
      excluded: "未办结或重新打开的事项；结果为取消、重复的事项；非核心流程（除非点名查看）。",
      empty: "该时段没有办结的事项。",
    },
  },
  figure: (facts) => share(facts.closed.auto, facts.closed.cases),
};
