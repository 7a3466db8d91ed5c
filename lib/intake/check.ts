import { z } from "zod";

/** What a dry run over a whole file found: nothing is stored by it. */
export const checkSchema = z
  .object({
    rows: z.number().int(),
    silent: z.number().int().meta({ description: "rows that give no event" }),
    leftOut: z.record(z.string(), z.number().int()).default({}).meta({
      description: "what the mapping leaves out on purpose, by its reason; such rows give no event",
    }),
    events: z.record(z.string(), z.number().int()).meta({ description: "by type" }),
    rejected: z.number().int(),
    refusals: z
      .array(z.object({ line: z.number().int(), column: z.string().nullable(), reason: z.string() }))
      .meta({ description: "the first 100" }),
    warnings: z
      .array(z.object({ line: z.number().int(), pointer: z.string(), detail: z.string() }))
      .meta({ description: "the first 100" }),
    cases: z.number().int(),
    orders: z.number().int(),
    unpaidOrders: z.number().int().default(0).meta({
      description: "rows that give an order of amount 0 and no payment, where the mapping knows payments",
    }),
    firstDay: z.string().nullable(),
    lastDay: z.string().nullable(),
    ahead: z.number().int().default(0).meta({ description: "rows that tell of something later than now" }),
    unknownActors: z.number().int().meta({ description: "steps of which it is not said who did them" }),
    kpis: z.array(
      z.object({
        key: z.enum(["aar", "fcr", "cts", "marginPerHead"]),
        possible: z.boolean(),
        estimated: z.boolean().default(false).meta({ description: "with what was typed of the firm" }),
        lacks: z
          .array(z.string())
          .meta({ description: "types of events, none of which are stored or in the file" }),
      }),
    ),
  })
  .meta({ title: "Check" });

export type Check = z.infer<typeof checkSchema>;
