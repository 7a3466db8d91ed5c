import { z } from "zod";
import { levels } from "@/lib/cases/caseQuery";

const day = z.string().meta({ format: "date" });

const point = z.object({
  start: day,
  end: day.meta({ description: "inclusive" }),
  cases: z.number().meta({ description: "closed cases of AAR's population: what the levels add up to" }),
  levels: z.record(z.enum(levels), z.number()),
  notResolved: z.number().meta({
    description: "of the autonomous ones, those that were not resolved: AAR does not count them",
  }),
});

/** How closed cases were done, as `readLevels` answers. */
export const levelsAnswer = z.object({
  from: day,
  to: day,
  interval: z.enum(["day", "week", "month", "total"]),
  process: z.string().nullable(),
  timezone: z.string(),
  points: z.array(point),
  total: point,
});
export type Levels = z.infer<typeof levelsAnswer>;
export type LevelsPoint = z.infer<typeof point>;
