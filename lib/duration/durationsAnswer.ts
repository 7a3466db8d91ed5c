import { z } from "zod";
import { figureSchema } from "@/lib/kpi/figureSchema";

const day = z.string().meta({ format: "date" });
const seconds = z
  .number()
  .nullable()
  .meta({ description: "seconds, within 5 %; null when nothing was closed" });

const spread = z.object({
  cases: z.number().int(),
  median: seconds,
  p90: seconds,
  within: figureSchema.nullable().meta({
    description: "closed within the promised time, of cases whose process promises one; null: none does",
  }),
});

const beside = z.object({
  all: spread,
  agents: spread.meta({ description: "cases with a step by an agent or a system" }),
  people: spread.meta({ description: "cases without one" }),
});

/** How long cases were open, from the first event to the close that counts, as the API answers it. */
export const durationsAnswer = z.object({
  from: day,
  to: day,
  interval: z.enum(["day", "week", "month", "total"]),
  process: z.string().nullable(),
  timezone: z.string(),
  points: z.array(beside.extend({ start: day, end: day })),
  total: beside.extend({ start: day, end: day }),
  byHours: z
    .object({ inHours: beside, outOfHours: beside })
    .nullable()
    .meta({ description: "by when the case came in; null when more than 100,000 cases were closed" }),
});

export type DurationsAnswer = z.output<typeof durationsAnswer>;
export type Beside = z.output<typeof beside>;
