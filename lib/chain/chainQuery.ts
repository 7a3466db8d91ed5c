import { z } from "zod";
import { daySchema } from "@/lib/contract/daySchema";
import { notBefore, notLongerThan } from "@/lib/kpi/dayRules";
import { longestRange } from "@/lib/kpi/query";

/** A question for the chain, as a value: made from the URL. */
export const chainQuery = z
  .strictObject({
    from: daySchema.meta({ description: "first day that orders were placed on, in the organisation's zone" }),
    to: daySchema.meta({ description: "last day, inclusive" }),
  })
  .refine(...notBefore("from", "to"))
  .refine(...notLongerThan(longestRange, "from", "to"));
export type ChainQuery = z.infer<typeof chainQuery>;
