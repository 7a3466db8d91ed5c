import type { Kpi } from "@/lib/kpi/catalog/kpi";
import { share } from "@/lib/kpi/share";

export const aar: Kpi = {
  key: "aar",
  unit: "share",
  better: "higher",
  scope: "both",
  settles: "withPeriod",
  text: {
    en: {
      name: "Handed over (AAR)",
      meaning: "The share of closed cases that were resolved from end to end without people.",
      formula: "cases resolved and autonomous ÷ closed cases",
      included:
        "Cases of core processes closed on a day of the period. In the numerator: resolved, and every step by an agent or a system.",
      excluded:
        "Cases that are open or were reopened; resolutions cancelled and duplicate; processes that are not core, unless one is asked for by name. A sample check after the close that finds nothing wrong is no touch; a step by an unknown actor, or one that was escalated, is never counted as automated.",
      empty: "No case was closed in the period.",
    },
    zh: {
      name: "自动化覆盖率 (AAR)",
      meaning: "办结的事项中，全程无人办成的比例。",
      formula: "全程无人且办成的事项 ÷ 办结的事项",
      included: "核心流程中，在该时段某天办结的事项。分子：办成，且每一步都由智能体或系统完成。",
      excluded:
        "未办结或重新打开的事项；结果为取消、重复的事项；非核心流程（除非点名查看）。办结后抽检没有发现问题不算人工介入；执行者不明或转交他人的事项不算自动化。",
      empty: "该时段没有办结的事项。",
    },
  },
  figure: (facts) => share(facts.closed.autonomous, facts.closed.cases),
};
