import { z } from "zod";
import { processFilter } from "@/lib/kpi/query";

/** A question for returns at one age: made from the URL. */
export const returnsQuery = z.strictObject({
  process: processFilter,
  age: z.coerce
    .number("must be a whole number")
    .int()
    .min(1)
    .max(30)
    .default(2)
    .meta({ description: "days of 24 hours after the first close" }),
});
export type ReturnsQuery = z.infer<typeof returnsQuery>;
