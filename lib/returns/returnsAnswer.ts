import { z } from "zod";
import { figureSchema } from "@/lib/kpi/figureSchema";

const day = z.string().meta({ format: "date" });
const week = z.object({
  from: day,
  to: day,
  returned: figureSchema.meta({ description: "come back by that age ÷ cases first closed" }),
});

/** How many cases had come back at one age, the latest week beside the one before it, as the API answers it. */
export const returnsAnswer = z.object({
  process: z.string().nullable(),
  age: z.number().int(),
  timezone: z.string(),
  recent: week.meta({ description: "the latest seven days on which every first close is that old" }),
  earlier: week.meta({ description: "the seven days before" }),
  difference: z
    .object({ value: z.number(), low: z.number(), high: z.number() })
    .nullable()
    .meta({ description: "recent − earlier with its 95 % interval (Newcombe); null when either is empty" }),
});
export type ReturnsAnswer = z.output<typeof returnsAnswer>;
