import { z } from "zod";
import { daySchema } from "@/lib/contract/daySchema";
import { kpiKeys } from "@/lib/kpi/answer";
import { processFilter } from "@/lib/kpi/query";

/** A question for what a KPI will be on a day to come: made from the URL. */
export const forecastQuery = z.strictObject({
  kpi: z.enum(kpiKeys),
  on: daySchema.meta({ description: "a day to come, at most a year ahead" }),
  process: processFilter,
});

export type ForecastQuery = z.infer<typeof forecastQuery>;
