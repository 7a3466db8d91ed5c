import type { Kpi } from "@/lib/kpi/catalog/kpi";
import { share } from "@/lib/kpi/share";

export const aarExecuted: Kpi = {
  key: "aarExecuted",
  unit: "share",
  better: "higher",
  scope: "both",
  settles: "withPeriod",
  text: {
    en: {
      name: "Handed over, with people",
      meaning: "The share of closed cases that were resolved with a machine taking part.",
      formula: "cases resolved, autonomous, supervised or assisted ÷ closed cases",
      included:
        "Cases of core processes closed on a day of the period. In the numerator: resolved, and an agent or a system did part of the work.",
      excluded:
        "Cases that are open or were reopened; resolutions cancelled and duplicate; processes that are not core, unless one is asked for by name.",
      empty: "No case was closed in the period.",
    },
    zh: {
      name: "自动化覆盖率（含人机合办）",
      meaning: "办结的事项中，机器参与办成的比例。",
      formula: "全程无人、只审批或人机合办且办成的事项 ÷ 办结的事项",
      included: "核心流程中，在该时段某天办结的事项。分子：办成，且智能体或系统做了其中一部分。",
      excluded: "未办结或重新打开的事项；结果为取消、重复的事项；非核心流程（除非点名查看）。",
      empty: "该时段没有办结的事项。",
    },
  },
  figure: (facts) =>
    share(facts.closed.autonomous + facts.closed.supervised + facts.closed.assisted, facts.closed.cases),
};
