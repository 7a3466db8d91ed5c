import { z } from "zod";
import { storable } from "@/lib/contract/storable";
import { costFigures, costSums } from "@/lib/economics/costFigures";
import { daysOf } from "@/lib/economics/daysOf";

/** A question for what a figure of the cost tree is made of, as a value: made from the URL. */
export const costListQuery = z
  .strictObject({
    from: z.string().meta({ description: "first day, in the organisation's zone" }),
    to: z.string().meta({ description: "last day, inclusive" }),
    figure: z.enum([...costFigures, ...costSums]).default("all"),
    process: storable.trim().min(1).max(100).optional(),
    unpriced: z
      .enum(["true", "false"])
      .default("false")
      .meta({ description: "only steps and reviews that lack their time, a salary or a price" }),
    time: z.enum(["measured", "estimated", "missing"]).optional().meta({
      description: "only the work of people: with its own time, with the typical one of its step, without",
    }),
    cursor: z.string().max(2_000).optional(),
    limit: z.coerce.number("must be a whole number").int().min(1).max(500).default(50),
  })
  .transform(({ from, to, process = null, time = null, unpriced, ...rest }, check) => ({
    ...rest,
    ...daysOf({ from, to }, check),
    process,
    time,
    unpriced: unpriced === "true",
  }));
export type CostListQuery = z.infer<typeof costListQuery>;
