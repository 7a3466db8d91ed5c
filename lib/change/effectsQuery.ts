import { z } from "zod";
import { daySchema } from "@/lib/contract/daySchema";
import { notBefore, notLongerThan } from "@/lib/kpi/dayRules";
import { processFilter } from "@/lib/kpi/query";
import { shareKeys } from "@/lib/kpi/shareKeys";

/** A question for what changes did, made on some days, to one share: made from the URL. */
export const effectsQuery = z
  .strictObject({
    kpi: z.enum(shareKeys).default("aar"),
    from: daySchema.meta({ description: "first day on which a change was made" }),
    to: daySchema.meta({ description: "last day, inclusive" }),
    process: processFilter.meta({ description: "only changes that name this process" }),
    cursor: z.string().max(2_000).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  })
  .refine(...notBefore("from", "to"))
  .refine(...notLongerThan(366, "from", "to"));

export type EffectsQuery = z.infer<typeof effectsQuery>;
