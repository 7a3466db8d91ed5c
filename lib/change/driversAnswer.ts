import { z } from "zod";
import { hollowReasons } from "@/lib/change/hollow";
import { costKinds, served } from "@/lib/kpi/allocated";
import { figureSchema } from "@/lib/kpi/figureSchema";
import { shareKeys } from "@/lib/kpi/shareKeys";

const day = z.string().meta({ format: "date" });
const period = figureSchema.extend({ start: day, end: day.meta({ description: "inclusive" }) });

const shareDriver = z.object({
  process: z.string(),
  before: figureSchema,
  after: figureSchema,
  rate: z.number().meta({ description: "effect of the process being better or worse in itself" }),
  mix: z.number().meta({ description: "effect of its part of the work being another" }),
});

const costDriver = z.object({
  stage: z.enum(served),
  kind: z.enum(costKinds),
  before: z.number().meta({ description: "per order" }),
  after: z.number(),
  effect: z.number().meta({ description: "after less before" }),
});

/** What moved a figure, as `readDrivers` answers. */
export const driversAnswer = z.object({
  kpi: z.enum([...shareKeys, "cts"]),
  timezone: z.string(),
  currency: z.string(),
  before: period,
  after: period,
  change: z.number().nullable().meta({
    description:
      "null when a period counted nothing, or returns can still change one of the figures and not the other. The effects of all drivers add up to it, to the last digit.",
  }),
  drivers: z
    .array(z.union([shareDriver, costDriver]))
    .meta({ description: "the largest first: by process for a share, by stage and kind for the cost" }),
  hollow: z.array(z.enum(hollowReasons)).optional().meta({
    description:
      "with aar: what became worse while it rose, beyond chance, on as many settled days: hollow automation where there is any",
  }),
});
export type Drivers = z.infer<typeof driversAnswer>;
