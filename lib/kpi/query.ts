import { z } from "zod";
import { daySchema } from "@/lib/contract/daySchema";
import { notBefore, notLongerThan } from "@/lib/kpi/dayRules";

/** A question for figures, as a value: made from the URL, by pages and programs alike. */
export type KpiQuery = z.infer<typeof kpiQuery>;

/** Ten years by day are 3,653 points: enough for any chart, and bounded. */
export const longestRange = 3_660;

/** Only the cases of this process, which then is the population. */
export const processFilter = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .optional()
  .transform((key) => key ?? null);

export const kpiQuery = z
  .strictObject({
    from: daySchema.meta({ description: "first day, in the organisation's zone" }),
    to: daySchema.meta({ description: "last day, inclusive" }),
    interval: z.enum(["day", "week", "month", "total"]).default("total"),
    process: processFilter,
  })
  .refine(...notBefore("from", "to"))
  .refine(...notLongerThan(longestRange, "from", "to"));
