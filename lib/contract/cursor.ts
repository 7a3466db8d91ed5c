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

/** An instant as the database writes it: a part of many cursors, kept to the microsecond. One it would fail on is refused. */
export const cursorInstant = z
  .string()
  .regex(/^(?!0000)\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-](0\d|1[0-5])(:\d\d)?$/)
  .refine((text) => isInstant(text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00")));

/** Days that the calendar has, and no 24 o'clock: `Date.parse` would take the 30th of February for a day in March. */
function isInstant(text: string): boolean {
  return z.iso.datetime({ offset: true }).safeParse(text).success;
}
