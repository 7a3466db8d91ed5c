import { refuse } from "@/lib/events/refusal";

/** A whole number from 0 to 2^53 − 1, as a JSON number. */
export function readCount(value: unknown, pointer: string): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value || 0;
  return refuse(
    pointer,
    value === undefined || value === null
      ? "must be given"
      : "must be a whole number from 0 to 9,007,199,254,740,991",
  );
}

/** As readCount, but nothing and null are `otherwise`. */
export function readOptionalCount<Otherwise>(value: unknown, pointer: string, otherwise: Otherwise) {
  return value === undefined || value === null ? otherwise : readCount(value, pointer);
}
