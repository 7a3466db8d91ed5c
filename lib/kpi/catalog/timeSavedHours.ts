import type { Kpi } from "@/lib/kpi/catalog/kpi";
import { rounded } from "@/lib/kpi/exact";

export const timeSavedHours: Kpi = {
  key: "timeSavedHours",
  unit: "hours",
  better: "higher",
  scope: "both",
  settles: "withPeriod",
  text: {
    en: {
      name: "Time saved",
      meaning: "Hours that people would have spent by hand, less those they did spend.",
      formula:
        "Σ over cases resolved with a machine step of (baseline − time of people) − time of people in unresolved ones",
      included:
        "Closed cases with a step by an agent or a system, of processes with a baseline in force on the closing day. It may be negative.",
      excluded:
        "Cases done wholly by hand; processes without a baseline; resolutions cancelled and duplicate.",
      empty: "No process has a baseline.",
    },
    zh: {
      name: "省下的工时",
      meaning: "全靠人要花的工时，减去人实际花的。",
      formula: "Σ 机器参与并办成的事项（人工基准 − 人的用时）− 未办成事项上人的用时",
      included: "有智能体或系统步骤的已办结事项，所属流程在办结那天有人工基准。可以为负。",
      excluded: "全靠人办的事项；没有人工基准的流程；取消与重复的事项。",
      empty: "还没有流程设置人工基准。",
    },
  },
  figure: (facts, context) => ({
    value: context.baselines ? rounded(facts.savedSeconds.div(3600)) : null,
  }),
};
