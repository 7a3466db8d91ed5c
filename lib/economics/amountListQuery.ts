import { z } from "zod";
import { daysOf } from "@/lib/economics/daysOf";

/** A question for the lines of orders or the refunds that a figure adds up, as a value: made from the URL. */
export const amountListQuery = z
  .strictObject({
    from: z.string().meta({ description: "first day, in the organisation's zone" }),
    to: z.string().meta({ description: "last day, inclusive" }),
    of: z.enum(["placed", "refunded"]).default("placed"),
    cursor: z.string().max(1_000).optional(),
    limit: z.coerce.number("must be a whole number").int().min(1).max(500).default(50),
  })
  .transform(({ from, to, ...rest }, check) => ({ ...rest, ...daysOf({ from, to }, check) }));
export type AmountListQuery = z.infer<typeof amountListQuery>;
