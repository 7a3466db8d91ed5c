import type { Kpi } from "@/lib/kpi/catalog/kpi";
import { rounded } from "@/lib/kpi/exact";
import { contribution, goodsSaid } from "@/lib/kpi/margin";

export const breakEven: Kpi = {
  key: "breakEven",
  unit: "ratio",
  better: "higher",
  scope: "organisation",
  settles: "withPeriod",
  text: {
    en: {
      name: "Break-even",
      meaning: "Above 1 the firm earns its people.",
      formula: "contribution × 365 ÷ days ÷ (daily mean of Σ FTE × monthly salary × load factor × 12)",
      included:
        "A role without a salary takes the FTE-weighted mean of those that have one. An estimated margin stands in as it does for the margin per head. What was typed of people, pay, sales and advertising counts on the days before data of the same kind begin, and is marked as an estimate.",
      excluded: "–",
      empty: "No role has a salary, or people are not counted for the whole of the period.",
    },
    zh: {
      name: "保本",
      meaning: "大于 1，公司养得起自己的人。",
      formula: "贡献 × 365 ÷ 天数 ÷（Σ 人数 × 月薪 × 负担系数 × 12 的日均）",
      included:
        "没有月薪的岗位取有月薪岗位按人数加权的平均。估计毛利率的用法与人均毛利相同。手填的人数、月薪、销售额和广告费，只在同类数据开始之前的那些天计入，并标明“估”。",
      excluded: "–",
      empty: "没有岗位登记月薪，或该时段开始时还没有登记人数。",
    },
  },
  figure: (facts, context) => {
    const { payDays, daysWithoutPay } = facts.people;
    const known = context.peopleCounted && daysWithoutPay === 0 && !payDays.isZero();
    return {
      // contribution × 365 ÷ days, over the daily mean of payroll × 12: the days cancel out
      value: known ? rounded(contribution(facts).times(365).div(payDays.times(12))) : null,
      ...goodsSaid(facts),
    };
  },
};
