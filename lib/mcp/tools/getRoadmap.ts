import { z } from "zod";
import { tool } from "@/lib/mcp/tool";
import { readRoadmapAnswer } from "@/lib/roadmap/readRoadmapAnswer";
import type { CriterionAnswer, RoadmapAnswer } from "@/lib/roadmap/roadmapAnswer";

export const getRoadmap = tool({
  name: "get_roadmap",
  title: "Roadmap: phases, criteria, targets",
  description:
    "Reads the roadmap of 30, 90 and 180 days: each phase with its criteria, whether they are met, by which figures and " +
    "where the evidence is; and each target with its value, its pace and its forecast. Use it for “are we on track”.",
  permission: "figures:read",
  endpoint: "GET /api/v1/roadmap",
  input: z.strictObject({}),
  async tell(ctx) {
    const answer = await readRoadmapAnswer(ctx);
    return {
      answer,
      words: [begun(answer), ...answer.phases.flatMap(phaseLines), ...targetLines(answer)].join("\n"),
    };
  },
});

function begun({ start, today, day }: RoadmapAnswer): string {
  if (start === null) return "The roadmap has no start yet: an admin sets it (PUT /api/v1/settings).";
  return day === null ? `It begins on ${start}; today is ${today}.` : `Day ${day} of the roadmap (${today}).`;
}

function phaseLines({ phase, from, to, state, met, criteria }: RoadmapAnswer["phases"][number]): string[] {
  const days = from === null || to === null ? "" : `, ${from} to ${to}`;
  return [
    `Phase ${phase}${days}: ${state}, ${met} of ${criteria.length} criteria met.`,
    ...criteria.map(criterionLine),
  ];
}

function criterionLine({ key, state, needed, above, shown, evidence }: CriterionAnswer): string {
  const value = shown === null ? "" : `, is ${shown.value}`;
  const where = evidence === null ? "" : `; evidence: ${evidence}`;
  return `- ${key}: ${state} (needs ${above ? "more than" : "at least"} ${needed}${value})${where}`;
}

function targetLines({ targets }: RoadmapAnswer): string[] {
  return targets.map(
    ({ kpi, process, dueDay, target, value, state }) =>
      `- Target ${kpi}${process === null ? "" : ` of ${process}`}, day ${dueDay}: ${target ?? "unknown"}; is ${value ?? "unknown"}: ${state}`,
  );
}
