import { z } from "zod";

const day = z.string().meta({ format: "date" });
const seconds = z.string().meta({ description: "seconds, decimal" });

const hours = z.object({
  value: z
    .number()
    .nullable()
    .meta({ description: "covered ÷ all; null without a baseline or a closed case" }),
  coveredSeconds: seconds.meta({ description: "Σ baseline of cases resolved and autonomous" }),
  allSeconds: seconds.meta({ description: "Σ baseline of all cases of the population of AAR" }),
  by: z
    .object({ agent: seconds, system: seconds, both: seconds })
    .meta({ description: "of the covered ones, by whose steps: agents, rules, or both" }),
});

/** Coverage by hours, as the API answers it; of processes that have a baseline. */
export const hoursCoveredAnswer = hours.extend({
  from: day,
  to: day,
  process: z.string().nullable(),
  processes: z.array(hours.extend({ process: z.string(), name: z.string() })),
});
export type HoursCovered = z.output<typeof hoursCoveredAnswer>;
export type HoursOf = z.output<typeof hours>;
