import { z } from "zod";

/** A text of a question that can be looked for: the database takes no NUL, and no text that is stored holds one. */
export const storable = z
  .string()
  .refine((text) => !text.includes("\0"), "holds a character that cannot be stored");
