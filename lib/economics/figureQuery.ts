import { z } from "zod";
import { daysOf } from "@/lib/economics/daysOf";
import { processFilter } from "@/lib/kpi/query";

/** A question for what a figure is made of, as a value: made from the URL. */
export const figureQuery = z
  .strictObject({
    from: z.string().meta({ description: "first day, in the organisation's zone" }),
    to: z.string().meta({ description: "last day, inclusive" }),
    process: processFilter,
  })
  .transform(({ from, to, process }, check) => ({ ...daysOf({ from, to }, check), process }));
export type FigureQuery = z.infer<typeof figureQuery>;
