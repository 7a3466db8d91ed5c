import { z } from "zod";
import { type Shape, shapes } from "@/lib/picture/picture";
import { reportQuery } from "@/lib/report/render/reportQuery";
import { versions } from "@/lib/report/reportSchema";

/** How a card is to be drawn: without money unless the owner's version is asked for. */
export const cardQuery = reportQuery.extend({
  version: z
    .enum(versions, "must be owner or team")
    .default("team")
    .meta({ description: "the owner's shows money" }),
  shape: z
    .enum(Object.keys(shapes) as [Shape, ...Shape[]], "must be tall or wide")
    .default("tall")
    .meta({ description: "tall: 1080 × 1440; wide: 1200 × 630" }),
});
