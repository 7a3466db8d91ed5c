import { z } from "zod";

/** The answer of a list: a page of it, and the cursor of the next. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
