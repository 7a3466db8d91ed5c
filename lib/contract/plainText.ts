import { z } from "zod";

/** A name that can be stored: trimmed, NFC, of `least` to `most` characters, without NUL or half a surrogate pair. */
export function plainText(most: number, least: 0 | 1 = 1) {
  return z
    .string("must be a text")
    .trim()
    .min(least, "must not be empty")
    .max(most, `must have at most ${most} characters`)
    .refine((text) => !text.includes("\0") && text.isWellFormed(), {
      error: "holds a character that cannot be stored",
      abort: true,
    })
    .overwrite((text) => text.normalize("NFC"));
}
