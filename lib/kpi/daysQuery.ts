import { z } from "zod";
import { daySchema } from "@/lib/contract/daySchema";
import { notBefore, notLongerThan } from "@/lib/kpi/dayRules";
import { longestRange, processFilter } from "@/lib/kpi/query";

/** A question for a figure of some days, of all processes or of one. */
export const daysQuery = z
  .strictObject({
    from: daySchema.meta({ description: "first day, in the organisation's zone" }),
    to: daySchema.meta({ description: "last day, inclusive" }),
    process: processFilter,
  })
  .refine(...notBefore("from", "to"))
  .refine(...notLongerThan(longestRange, "from", "to"));
