import { z } from "zod";
import { kpiKeys } from "@/lib/kpi/answer";

const day = z.string().meta({ format: "date" });

/** What a KPI will be, as `readForecast` answers. */
export const forecastAnswer = z.object({
  kpi: z.enum(kpiKeys),
  on: day,
  process: z.string().nullable(),
  timezone: z.string(),
  currency: z.string(),
  points: z
    .array(z.object({ start: day, end: day, value: z.number().nullable() }))
    .meta({ description: "the complete, settled weeks it goes by, the earliest first" }),
  forecast: z
    .object({
      value: z.number(),
      low: z.number().meta({ description: "80 % interval of a week's figure" }),
      high: z.number(),
      early: z.boolean().meta({ description: "fewer than 9 weeks: not tried on the past" }),
    })
    .nullable(),
  silence: z.enum(["too_few", "worse_than_staying"]).nullable().meta({
    description:
      "why there is none: fewer than 6 weeks, or four weeks ahead “stays as it is” told the past better",
  }),
});
export type ForecastAnswer = z.infer<typeof forecastAnswer>;
