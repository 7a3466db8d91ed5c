import { z } from "zod";
import { storable } from "@/lib/contract/storable";
import { daysOf } from "@/lib/economics/daysOf";

/** A question for the orders that the cost per order is divided by, as a value: made from the URL. */
export const orderListQuery = z
  .strictObject({
    from: z.string().meta({ description: "first day, in the organisation's zone" }),
    to: z.string().meta({ description: "last day, inclusive" }),
    /** part of an order's number */
    search: storable.trim().max(200).optional(),
    goods: z
      .enum(["known", "unknown"])
      .optional()
      .meta({ description: "whether every line says what its goods cost" }),
    cursor: z.string().max(1_000).optional(),
    limit: z.coerce.number("must be a whole number").int().min(1).max(500).default(50),
  })
  .transform(({ from, to, ...rest }, check) => ({ ...rest, ...daysOf({ from, to }, check) }));
export type OrderListQuery = z.infer<typeof orderListQuery>;
