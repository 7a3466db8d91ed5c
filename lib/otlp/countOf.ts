import type { Value } from "@/lib/otlp/attributes";

/** A number of tokens: whole, from 0 to 2^53 − 1, as a number or its digits; null for anything else. */
export function countOf(value: Value): number | null {
  const count = typeof value === "string" && /^\d{1,16}$/.test(value.trim()) ? Number(value) : value;
  return typeof count === "number" && Number.isSafeInteger(count) && count >= 0 ? count || 0 : null;
}
