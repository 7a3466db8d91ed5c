import { z } from "zod";
import { parse } from "@/lib/contract/parse";
import { readJson } from "@/lib/http/readJson";

/**
 * The mapping in the body `{ "mapping": … }` of a request.
 * @throws Fault as `readJson`; `invalid` for another shape
 */
export async function mappingIn(request: Request): Promise<unknown> {
  return parse(mappingInSchema, await readJson(request)).mapping;
}

export const mappingInSchema = z.strictObject({ mapping: z.unknown() });
