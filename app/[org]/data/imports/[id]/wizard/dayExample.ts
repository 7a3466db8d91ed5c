import { timePattern } from "@/lib/imports/timePattern";
import { formatDay } from "@/lib/words/formatDay";
import type { Locale } from "@/lib/words/locale";

/** The day that a written time means by a pattern, in the reader's words; null where it does not fit. */
export function dayExample(text: string, pattern: string, locale: Locale): string | null {
  const read = timePattern(pattern);
  const parts = typeof read === "string" ? null : read(text);
  if (parts === null) return null;
  const two = (part: number) => String(part).padStart(2, "0");
  return formatDay(`${parts.year}-${two(parts.month)}-${two(parts.day)}`, locale);
}
