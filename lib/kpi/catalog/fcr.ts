import type { Kpi } from "@/lib/kpi/catalog/kpi";
import { share } from "@/lib/kpi/share";

export const fcr: Kpi = {
  key: "fcr",
  unit: "share",
  better: "higher",
  scope: "both",
  settles: "withWindow",
  text: {
    en: {
      name: "Solved first time (FCR)",
      meaning:
        "The share of cases that were resolved at their first close, without the customer coming back.",
      formula:
        "cases resolved at the first close, without contact or reopening up to the window’s end ÷ cases first closed",
      included:
        "Cases of service processes, on the day of their first close. The window is each process’s own, 7 days of 24 hours unless set.",
      excluded:
        "First resolutions cancelled and duplicate; processes of other stages, unless one is asked for by name.",
      empty: "No case of a service process was first closed in the period.",
    },
    zh: {
      name: "一次解决率 (FCR)",
      meaning: "第一次办结就解决、客户没有再回来的比例。",
      formula: "首次办结即办成、观察期内没有再联系也没有重新打开的事项 ÷ 首次办结的事项",
      included: "客服环节流程的事项，按首次办结那天计。观察期按各流程的设置，默认 7 天（每天 24 小时）。",
      excluded: "首次结果为取消、重复的事项；其他环节的流程（除非点名查看）。",
      empty: "该时段客服环节没有首次办结的事项。",
    },
  },
  figure: (facts) => share(facts.firstClosed.solved, facts.firstClosed.cases),
};
