import { z } from "zod";
import { workKinds } from "@/lib/cases/workKinds";

const seconds = z.string().meta({ description: "decimal, handling time" });

/** People's time by kind, as `readWork` answers. */
export const workAnswer = z.object({
  timezone: z.string(),
  items: z.array(
    z.object({
      kind: z.enum(workKinds),
      steps: z.number().meta({ description: "steps of people, or reviews" }),
      untimed: z.number().meta({ description: "of these, the ones that do not tell their time" }),
      seconds,
    }),
  ),
});
export type Work = z.infer<typeof workAnswer>;

/** A step of a person, or a review. */
export const workStep = z.object({
  source: z.string(),
  id: z.string(),
  kind: z.enum(workKinds),
  time: z.string(),
  process: z.string(),
  processName: z.string(),
  case: z.string(),
  step: z.string().nullable(),
  role: z.string().nullable(),
  reason: z.string().nullable(),
  seconds: seconds.nullable().meta({ description: "null: not told" }),
});
export type WorkStep = z.infer<typeof workStep>;
