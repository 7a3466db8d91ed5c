import { z } from "zod";

/** One figure of one period, as the API answers it. */
export const figureSchema = z.object({
  value: z.number().nullable().meta({ description: "null when there is nothing to divide by" }),
  numerator: z.number().optional(),
  denominator: z.number().nullable().optional(),
  low: z.number().nullable().optional().meta({ description: "95 % interval of a share" }),
  high: z.number().nullable().optional(),
  provisional: z.literal(true).optional().meta({ description: "present until the figure is settled" }),
  completeness: z
    .number()
    .nullable()
    .optional()
    .meta({ description: "how much of what needed a price had one" }),
  estimated: z.literal(true).optional().meta({
    description:
      "present where an estimate stands in: a margin for what goods cost, or what was typed of people, pay, sales or advertising",
  }),
});
