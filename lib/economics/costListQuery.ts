import { z } from "zod";
import { storable } from "@/lib/contract/storable";
import { costFigures, costSums } from "@/lib/economics/costFigures";
import { daysOf } from "@/lib/economics/daysOf";

export const costTimes = ["measured", "estimated", "missing", "unmeasured"] as const;

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
    time: z.enum(costTimes).optional().meta({
      description:
        "only the work of people: with its own time (measured), without it (unmeasured), and of that with the typical one of its step (estimated) or with none (missing)",
    }),
    ofStep: storable.trim().max(200).optional().meta({ description: "only this step; empty: reviews" }),
    of: z
      .enum(["entry", "work"])
      .optional()
      .meta({ description: "only ledger entries, or steps and reviews" }),
    cursor: z.string().max(2_000).optional(),
    limit: z.coerce.number("must be a whole number").int().min(1).max(500).default(50),
  })
  .transform(
    ({ from, to, process = null, time = null, ofStep = null, of = null, unpriced, ...rest }, check) => ({
      ...rest,
      ...daysOf({ from, to }, check),
      process,
      time,
      ofStep,
      of,
      unpriced: unpriced === "true",
    }),
  );
export type CostListQuery = z.infer<typeof costListQuery>;
