import { z } from "zod";
import { daySchema } from "@/lib/contract/daySchema";
import { decimalInput } from "@/lib/settings/decimalInput";

const amount = decimalInput({ digits: 15, decimals: 6 }).nullable().default(null);

/** What somebody types of the firm. Amounts are a month, in the organisation's currency. */
export const typeStartSchema = z.strictObject({
  from: daySchema.meta({
    description: "first day that it holds for, until the next that is typed or data come",
  }),
  people: decimalInput({ digits: 7, decimals: 6, positive: true }).nullable().default(null).meta({
    description: "full-time staff",
  }),
  pay: amount.meta({ description: "what they earn on average a month" }),
  sales: amount.meta({ description: "a month" }),
  margin: decimalInput({ digits: 1, decimals: 6, most: 1 }).nullable().default(null).meta({
    description:
      "what is left of sales after their goods, 0..1: the firm's estimated margin from that day on",
  }),
  ads: amount.meta({ description: "spent on advertising a month" }),
  currency: z
    .string()
    .optional()
    .meta({ description: "of the amounts; only the organisation's own is taken" }),
});

export type TypeStart = z.input<typeof typeStartSchema>;

/** What was typed, and the first day of the data that stand in its place. Decimals are strings. */
export const typedSchema = z.object({
  items: z.array(
    z.object({
      from: z.string(),
      people: z.string().nullable(),
      /** null: not typed, or not told to who may not see salaries */
      pay: z.string().nullable(),
      sales: z.string().nullable(),
      /** the firm's estimated margin that was entered for that very day */
      margin: z.string().nullable(),
      ads: z.string().nullable(),
    }),
  ),
  since: z
    .object({ people: z.string().nullable(), sales: z.string().nullable(), ads: z.string().nullable() })
    .meta({ description: "from these days on data count and nothing typed does; null: none have come" }),
});

export type Typed = z.output<typeof typedSchema>;
