import { z } from "zod";
import { daySchema } from "@/lib/contract/daySchema";
import { notBefore, notLongerThan } from "@/lib/kpi/dayRules";
import { longestRange } from "@/lib/kpi/query";
import { shareKeys } from "@/lib/kpi/shareKeys";

/** A question for what moved a figure from one period to another, days inclusive: made from the URL. */
export const driversQuery = z
  .strictObject({
    kpi: z.enum([...shareKeys, "cts"]),
    from: daySchema.meta({ description: "first day of the period that is explained" }),
    to: daySchema.meta({ description: "its last day, inclusive" }),
    baseFrom: daySchema.meta({ description: "first day of the period it is compared with" }),
    baseTo: daySchema.meta({ description: "its last day, inclusive" }),
  })
  .refine(...notBefore("from", "to"))
  .refine(...notBefore("baseFrom", "baseTo"))
  .refine(...notLongerThan(longestRange, "from", "to"))
  .refine(...notLongerThan(longestRange, "baseFrom", "baseTo"));

export type DriversQuery = z.infer<typeof driversQuery>;
