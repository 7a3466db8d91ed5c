import { z } from "zod";
import { parse } from "@/lib/contract/parse";
import { queryOf } from "@/lib/http/queryOf";

/**
 * Whether a change is only to be looked at (`?preview=true`). What is not understood is refused: who misspells it must
 * not save by mistake.
 * @throws Fault `invalid`
 */
export function previewAsked(request: Request): boolean {
  return parse(previewQuery, queryOf(request)).preview === "true";
}

export const previewQuery = z.strictObject({
  preview: z
    .enum(["true", "false"], "must be true or false")
    .default("false")
    .meta({ description: "true: answers what would move of the past, and changes nothing" }),
});
