import { z } from "zod";
import { daysOf } from "@/lib/economics/daysOf";
import { processFilter } from "@/lib/kpi/query";

export const groupings = ["process", "agent", "model", "process-model"] as const;
export type Grouping = (typeof groupings)[number];

/** What a question for tokens has in common: days of the organisation's zone, both inclusive, and a process or all. */
export const tokensDays = {
  from: z.string().meta({ description: "first day, in the organisation's zone" }),
  to: z.string().meta({ description: "last day, inclusive" }),
  process: processFilter,
};

/** A question for what tokens are used for and what they cost, as a value: made from the URL. */
export const tokensQuery = z
  .strictObject({
    ...tokensDays,
    by: z.enum(groupings).default("process"),
    times: z
      .string()
      .regex(/^(?!0+(\.0+)?$)\d{1,4}(\.\d{1,2})?$/, "must be a number above 0, such as 2 or 0.5")
      .default("2")
      .meta({ description: "of today's price of models, for which handovers would still pay" }),
  })
  .transform(({ from, to, ...rest }, check) => ({ ...rest, ...daysOf({ from, to }, check) }));
export type TokensQuery = z.infer<typeof tokensQuery>;
