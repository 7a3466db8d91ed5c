import { isLonger } from "@/lib/events/readText";
import type { Value } from "@/lib/otlp/attributes";

/**
 * A value as a text that an event takes: trimmed, NFC-normalised, without NUL and half surrogate pairs, cut after `most`
 * characters (code points). Null when nothing is left of it, and for true and false.
 */
export function textOf(value: Value | null | undefined, most: number): string | null {
  if (value === null || value === undefined || typeof value === "boolean") return null;
  const text = String(value).replaceAll("\0", "").toWellFormed().trim().normalize("NFC");
  if (!isLonger(text, most)) return text || null;
  return [...text.slice(0, most * 2)].slice(0, most).join("").trim();
}
