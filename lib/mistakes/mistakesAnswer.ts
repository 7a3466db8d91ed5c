import { z } from "zod";

const day = z.string().meta({ format: "date" });
const decimal = z.string().meta({ description: "decimal, in the organisation's currency" });

const sum = z.object({
  mistakes: z.number().int().meta({ description: "reviews not accepted, and refunds that name a case" }),
  told: z.number().int().meta({ description: "… of which say what they cost" }),
  cost: decimal
    .nullable()
    .meta({ description: "Σ; null when there are mistakes and none says what it cost" }),
  cases: z.number().int().nullable().meta({ description: "closed in the period; null: not known" }),
  mistakesPerThousand: z.number().nullable(),
  costPerThousand: decimal.nullable(),
});

const beside = z.object({
  all: sum,
  agents: sum.meta({ description: "about cases with a step by an agent or a system" }),
  people: sum.meta({ description: "about cases without one" }),
  unknown: sum.meta({ description: "refunds that name a case of which nothing came" }),
});

/** What mistakes cost, as the API answers it. */
export const mistakesAnswer = z.object({
  from: day,
  to: day,
  interval: z.enum(["day", "week", "month", "total"]),
  process: z.string().nullable(),
  timezone: z.string(),
  currency: z.string(),
  points: z.array(beside.extend({ start: day, end: day })),
  total: beside.extend({ start: day, end: day }),
});

export type MistakesAnswer = z.output<typeof mistakesAnswer>;
export type MistakeSum = z.output<typeof sum>;
export type MistakesBeside = z.output<typeof beside>;
