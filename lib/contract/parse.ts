import type { z } from "zod";
import { zodFault } from "@/lib/contract/zodFault";

/**
 * The input as the schema gives it.
 * @throws Fault `invalid` (422) with a pointer and a sentence for everything that is wrong
 */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw zodFault(result.error);
}
