import { z } from "zod";
import { Fault } from "@/lib/contract/fault";

/** The place in a list that the next page begins after, as text that a client hands back and does not read. */
export function cursorText(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/**
 * The parts of a cursor that `cursorText` made, if they are what the list's cursors are made of.
 * @throws Fault `invalid`
 */
export function cursorParts<Parts extends string[]>(text: string, parts: z.ZodType<Parts>): Parts {
  try {
    return parts.parse(JSON.parse(Buffer.from(text, "base64url").toString()));
  } catch {
    throw new Fault("invalid", "This cursor was not given by this list: begin again without one.", {
      errors: [{ pointer: "/cursor", detail: "must be the next of an earlier answer" }],
    });
  }
}

/** An instant as the database writes it: a part of many cursors, kept to the microsecond. */
export const cursorInstant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/)
  .refine((text) => !Number.isNaN(Date.parse(text.replace(/([+-]\d\d)$/, "$1:00"))));
