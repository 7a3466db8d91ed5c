import { z } from "zod";
import { parse } from "@/lib/contract/parse";

/**
 * Whether a change is only to be looked at (`?preview=true`). What is not understood is refused: who misspells it must
 * not save by mistake.
 * @throws Fault `invalid`
 */
export function previewAsked(request: Request): boolean {
  const { searchParams } = new URL(request.url);
  // what is said twice stays a list, which is no answer
  const given = [...searchParams.keys()].map((name) => {
    const all = searchParams.getAll(name);
    return [name, all.length > 1 ? all : all[0]];
  });
  const asked = parse(previewQuery, Object.fromEntries(given));
  return asked.preview === "true";
}

export const previewQuery = z.strictObject({
  preview: z
    .enum(["true", "false"], "must be true or false")
    .default("false")
    .meta({ description: "true: answers what would move of the past, and changes nothing" }),
});
