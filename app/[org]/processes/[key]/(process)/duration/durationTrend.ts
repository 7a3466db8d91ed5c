import type { TrendData } from "@/app/_components/charts/prepare/trend";
import type { DurationsAnswer } from "@/lib/duration/durationsAnswer";

/** The course of the median: agents beside people where both closed any, else of all. */
export function durationTrend(
  { from, to, points, total }: DurationsAnswer,
  label: { agents: string; people: string; all: string },
  today: string,
): TrendData {
  const beside = total.agents.cases > 0 && total.people.cases > 0;
  const course = (of: "all" | "agents" | "people") =>
    points.map((point) => ({
      start: point.start,
      end: point.end,
      value: point[of].median,
      denominator: point[of].cases,
    }));
  return {
    label: beside ? `${label.all}: ${label.agents}` : label.all,
    unit: "seconds",
    currency: "",
    axis: { kind: "dates", from, to },
    today,
    points: course(beside ? "agents" : "all"),
    second: beside ? { label: label.people, points: course("people") } : null,
    milestones: [],
    changes: [],
  };
}
