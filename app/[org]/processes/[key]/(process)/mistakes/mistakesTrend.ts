import type { TrendData } from "@/app/_components/charts/prepare/trend";
import type { MistakesAnswer } from "@/lib/mistakes/mistakesAnswer";

/** The course of what mistakes cost per 1,000 cases: agents beside people where both closed any, else of all. */
export function mistakesTrend(
  { from, to, currency, points, total }: MistakesAnswer,
  label: { agents: string; people: string; all: string },
  today: string,
): TrendData {
  const beside = Boolean(total.agents.cases && total.people.cases);
  const course = (of: "all" | "agents" | "people") =>
    points.map((point) => {
      const { costPerThousand, mistakes, cases } = point[of];
      const value = costPerThousand === null ? null : Number(costPerThousand);
      return { start: point.start, end: point.end, value, numerator: mistakes, denominator: cases };
    });
  return {
    label: beside ? `${label.all}: ${label.agents}` : label.all,
    unit: "money",
    currency,
    axis: { kind: "dates", from, to },
    today,
    points: course(beside ? "agents" : "all"),
    second: beside ? { label: label.people, points: course("people") } : null,
    milestones: [],
    changes: [],
  };
}
