import { z } from "zod";
import { parse } from "@/lib/contract/parse";
import { queryOf } from "@/lib/http/queryOf";

/**
 * Whether all events of a request are to be stored or none (`?atomic=true`). What is not understood is refused: who
 * misspells it must not have a part stored.
 * @throws Fault `invalid`
 */
export function atomicAsked(request: Request): boolean {
  return parse(atomicQuery, queryOf(request)).atomic === "true";
}

export const atomicQuery = z.strictObject({
  atomic: z
    .enum(["true", "false"], "must be true or false")
    .default("false")
    .meta({ description: "true: all or none (not for NDJSON)" }),
});
