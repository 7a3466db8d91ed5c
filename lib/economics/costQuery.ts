import { z } from "zod";
import { daysOf } from "@/lib/economics/daysOf";

/** A question for the cost tree: days of the organisation's zone, both inclusive, as for the KPIs. */
export const costQuery = z
  .strictObject({
    from: z.string().meta({ description: "first day, in the organisation's zone" }),
    to: z.string().meta({ description: "last day, inclusive" }),
  })
  .transform(daysOf);
export type CostQuery = z.infer<typeof costQuery>;
