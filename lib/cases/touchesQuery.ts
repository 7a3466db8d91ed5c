import { z } from "zod";
import { daySchema } from "@/lib/contract/daySchema";
import { notBefore, notLongerThan } from "@/lib/kpi/dayRules";
import { longestRange, processFilter } from "@/lib/kpi/query";

/** A question for what keeps cases from being autonomous: made from the URL. */
export const touchesQuery = z
  .strictObject({
    from: daySchema.meta({ description: "first closing day, in the organisation's zone" }),
    to: daySchema.meta({ description: "last day, inclusive" }),
    process: processFilter,
    cursor: z.string().max(4_000).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  })
  .refine(...notBefore("from", "to"))
  .refine(...notLongerThan(longestRange, "from", "to"));

export type TouchesQuery = z.infer<typeof touchesQuery>;
