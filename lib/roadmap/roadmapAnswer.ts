import { z } from "zod";
import { confirmation } from "@/lib/roadmap/confirmationSchema";
import { states } from "@/lib/roadmap/judge";
import { milestoneKpis } from "@/lib/roadmap/milestones";
import { criterionKeys, phases } from "@/lib/roadmap/phases";
import { paces, storedTarget } from "@/lib/roadmap/storedTarget";

const day = z.string().meta({ format: "date" });
const state = z
  .enum(states)
  .meta({ description: "no_data: nothing to measure, or too early to say (early)" });
const early = z
  .boolean()
  .meta({ description: "there is something to measure, but it is too early for a verdict" });
const forecast = z
  .object({
    on: day.meta({ description: "the day that is forecast" }),
    value: z.number(),
    low: z.number().meta({ description: "of an 80 % interval" }),
    high: z.number(),
    early: z.boolean().meta({ description: "from fewer than 9 weeks" }),
  })
  .nullable();
const reading = z.object({
  value: z.number(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
});

/** A criterion of a phase, as it stands. */
export const criterionAnswer = z.object({
  key: z.enum(criterionKeys as [(typeof criterionKeys)[number]]),
  proof: z.enum(["data", "person"]),
  unit: z.enum(["share", "count", "ratio", "confirmed"]),
  needed: z.number(),
  above: z.boolean().meta({ description: "it has to be more than what is needed" }),
  state,
  early,
  metOn: day.nullable().meta({
    description:
      "the first day of the phase on which it was met; what a person confirms: since when it is so",
  }),
  shown: reading
    .extend({ on: day.meta({ description: "the last of the 28 days" }) })
    .nullable()
    .meta({ description: "over 28 days to the phase's last day, to yesterday while it runs" }),
  today: reading.nullable().meta({ description: "the same of the latest days, after the phase too" }),
  forecast,
  evidence: z
    .string()
    .nullable()
    .meta({ description: "address of the list that shows it, or of the figure with its parts" }),
  confirmation: confirmation.nullable().meta({ description: "that stands" }),
});

/** A target that holds today, and those before it. */
export const targetAnswer = z.object({
  kpi: z.enum(milestoneKpis),
  process: z.string().nullable(),
  dueDay: z.number().int(),
  due: day.nullable(),
  target: z.number().nullable().meta({
    description:
      "in the unit of the KPI, margin per head and month; null: it hangs on a time without figures",
  }),
  pace: z.enum(paces),
  tolerance: z.number(),
  state,
  early,
  metOn: day.nullable(),
  value: z.number().nullable().meta({ description: "of the latest 28 settled days" }),
  valueOn: day.nullable(),
  paceToday: z.number().nullable().meta({ description: "what the pace asks for today, of the next target" }),
  onPace: z.boolean().nullable(),
  forecast,
  set: storedTarget.nullable().meta({ description: "null: one that every roadmap begins with" }),
  history: z
    .array(storedTarget)
    .meta({ description: "all that were set for this due day, the latest first" }),
});

/** The roadmap with its targets, as `readRoadmapAnswer` gives it. */
export const roadmapAnswer = z.object({
  start: day.nullable().meta({ description: "null: not set yet (PUT /api/v1/settings)" }),
  today: day,
  day: z.number().int().nullable().meta({ description: "of the roadmap; null before it begins" }),
  currency: z.string(),
  phases: z.array(
    z.object({
      phase: z.enum(phases.map(({ phase }) => phase)),
      fromDay: z.number().int(),
      toDay: z.number().int(),
      from: day.nullable(),
      to: day.nullable(),
      state,
      met: z.number().int().meta({ description: "how many criteria are met" }),
      criteria: z.array(criterionAnswer),
    }),
  ),
  targets: z.array(targetAnswer),
  withdrawn: z
    .array(storedTarget)
    .meta({ description: "of due days for which no target holds: all that were set, the latest first" }),
});
export type RoadmapAnswer = z.infer<typeof roadmapAnswer>;
export type CriterionAnswer = z.infer<typeof criterionAnswer>;
export type TargetAnswer = z.infer<typeof targetAnswer>;
