import { z } from "zod";
import { daySchema } from "@/lib/contract/daySchema";
import { notBefore, notLongerThan } from "@/lib/kpi/dayRules";
import { longestRange, processFilter } from "@/lib/kpi/query";
import { whose } from "@/lib/mistakes/whose";

/** A question for the mistakes behind a figure, as a value: made from the URL. */
export const mistakeListQuery = z
  .strictObject({
    from: daySchema.meta({ description: "first day, in the organisation's zone" }),
    to: daySchema.meta({ description: "last day, inclusive" }),
    process: processFilter,
    whose: z.enum(whose).optional(),
    cursor: z.string().max(2_000).optional(),
    limit: z.coerce.number("must be a whole number").int().min(1).max(500).default(50),
  })
  .refine(...notBefore("from", "to"))
  .refine(...notLongerThan(longestRange, "from", "to"));
export type MistakeListQuery = z.infer<typeof mistakeListQuery>;
