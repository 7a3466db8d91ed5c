import { z } from "zod";
import { daySchema } from "@/lib/contract/daySchema";
import { storable } from "@/lib/contract/storable";
import { notBefore, notLongerThan } from "@/lib/kpi/dayRules";
import { longestRange } from "@/lib/kpi/query";

export const orderKinds = ["all", "linked", "unbroken", "broken", "at", "passed", "paid", "unpaid"] as const;
export const breaks = ["open", "unresolved", "touched"] as const;

/** A question for the orders behind a figure of the chain, as a value: made from the URL. */
export const chainOrdersQuery = z
  .strictObject({
    from: daySchema.meta({ description: "first day that orders were placed on, in the organisation's zone" }),
    to: daySchema.meta({ description: "last day, inclusive" }),
    of: z.enum(orderKinds).default("all").meta({
      description:
        "linked: with a case in the chain; unbroken; broken, first at `link`; at: with a case at `link`; passed: unbroken at `link`; paid in full; unpaid",
    }),
    link: storable.max(100).optional().meta({ description: "a process of the chain" }),
    why: z.enum(breaks).optional().meta({ description: "why it broke" }),
    cursor: z.string().max(1_000).optional(),
    limit: z.coerce.number("must be a whole number").int().min(1).max(500).default(50),
  })
  .refine(...notBefore("from", "to"))
  .refine(...notLongerThan(longestRange, "from", "to"))
  .refine(({ of, link }) => link !== undefined || (of !== "at" && of !== "passed"), {
    path: ["link"],
    message: "must name a process of the chain",
  });
export type ChainOrdersQuery = z.infer<typeof chainOrdersQuery>;
