import { z } from "zod";
import { workKinds } from "@/lib/cases/workKinds";
import { daySchema } from "@/lib/contract/daySchema";
import { notBefore, notLongerThan } from "@/lib/kpi/dayRules";
import { longestRange, processFilter } from "@/lib/kpi/query";

const asked = z.strictObject({
  from: daySchema.meta({ description: "first closing day of the cases, in the organisation's zone" }),
  to: daySchema.meta({ description: "last day, inclusive" }),
  process: processFilter,
});

/** A question for people's time by kind, as a value: made from the URL. */
export const workQuery = asked
  .refine(...notBefore("from", "to"))
  .refine(...notLongerThan(longestRange, "from", "to"));
export type WorkQuery = z.infer<typeof workQuery>;

/** A question for the steps and reviews behind it. */
export const workStepsQuery = asked
  .extend({
    kind: z.enum(workKinds).optional(),
    cursor: z.string().max(4_000).optional(),
    limit: z.coerce.number("must be a whole number").int().min(1).max(500).default(50),
  })
  .refine(...notBefore("from", "to"))
  .refine(...notLongerThan(longestRange, "from", "to"));
export type WorkStepsQuery = z.infer<typeof workStepsQuery>;
