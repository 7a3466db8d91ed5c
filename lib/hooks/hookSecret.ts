import { randomBytes } from "node:crypto";
import { z } from "zod";

/** A new secret of Standard Webhooks: 256 bits in base64 after `whsec_`. */
export function newHookSecret(): string {
  return `whsec_${randomBytes(32).toString("base64")}`;
}

/** The bytes that sign, or null where the text is no secret of 24 to 64 bytes. */
export function secretBytes(text: string): Buffer | null {
  const packed = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text.trim())?.[1];
  if (packed === undefined) return null;
  const bytes = Buffer.from(packed, "base64");
  return bytes.length >= 24 && bytes.length <= 64 && bytes.toString("base64") === packed ? bytes : null;
}

/** A secret that the sending system made; absent: one is made here. */
export const givenSecret = z
  .string("must be a text")
  .trim()
  .refine(
    (text) => secretBytes(text) !== null,
    "must be whsec_ and 24 to 64 bytes in base64, as the sender shows it",
  )
  .optional();
