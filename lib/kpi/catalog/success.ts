import type { Kpi } from "@/lib/kpi/catalog/kpi";
import { share } from "@/lib/kpi/share";

export const success: Kpi = {
  key: "success",
  unit: "share",
  better: "higher",
  scope: "both",
  settles: "withPeriod",
  text: {
    en: {
      name: "Completion",
      meaning:
        "Of the cases that machines took part in, the share that they resolved alone. Reach × completion = handed over.",
      formula: "cases resolved and autonomous ÷ cases with a step by an agent or a system",
      included:
        "Cases of core processes closed on a day of the period. Of these, the ones with a step by an agent or a system.",
      excluded:
        "Cases that are open or were reopened; resolutions cancelled and duplicate; processes that are not core, unless one is asked for by name.",
      empty: "No closed case had a step by an agent or a system.",
    },
    zh: {
      name: "独立办成率",
      meaning: "机器参与的事项中，由机器独立办成的比例。参与率 × 独立办成率 = 自动化覆盖率。",
      formula: "全程无人且办成的事项 ÷ 有智能体或系统步骤的事项",
      included: "核心流程中，在该时段某天办结的事项。其中有智能体或系统步骤的。",
      excluded: "未办结或重新打开的事项；结果为取消、重复的事项；非核心流程（除非点名查看）。",
      empty: "没有智能体或系统参与的已办结事项。",
    },
  },
  figure: (facts) => share(facts.closed.autonomous, facts.closed.auto),
};
