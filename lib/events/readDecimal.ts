import { refuse } from "@/lib/events/refusal";

/**
 * A decimal number, exactly: a decimal string, or a JSON number of at most 15 significant digits (a double keeps no
 * more for certain), with at most 6 decimals and 15 digits before the point.
 * Gives the canonical string: no exponent, no superfluous zeros, no "-0". Refuses negative ones unless `signed`.
 */
export function readDecimal(value: unknown, pointer: string, signed = false): string {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 1e15)
    return String(value || 0);

  const source =
    typeof value === "number" ? digitsOf(value) : typeof value === "string" ? value.trim() : null;
  if (source === null || !/^-?\d+(?:\.\d+)?$/.test(source)) {
    const missing = value === undefined || value === null;
    return refuse(pointer, missing ? "must be given" : `must be a decimal string, or a number ${precision}`);
  }
  const negative = source.startsWith("-");
  const point = source.indexOf(".");
  const whole = source.slice(negative ? 1 : 0, point < 0 ? undefined : point).replace(/^0+(?=\d)/, "");
  const decimals = point < 0 ? "" : withoutTrailingZeros(source.slice(point + 1));
  if (whole.length > 15 || decimals.length > 6) {
    return refuse(pointer, "must have at most 6 decimals and 15 digits before the point");
  }
  const size = decimals === "" ? whole : `${whole}.${decimals}`;
  if (!negative || size === "0") return size;
  return signed ? `-${size}` : refuse(pointer, "must not be negative");
}

/** As readDecimal, but nothing and null are null. */
export function readOptionalDecimal(value: unknown, pointer: string): string | null {
  return value === undefined || value === null ? null : readDecimal(value, pointer);
}

const precision = "of at most 15 significant digits";

/** The shortest digits that name this double: those that were sent, if they were 15 or fewer. Null where they may not be. */
function digitsOf(value: number): string | null {
  const text = String(value);
  const significant = text.replace(/^-?[0.]*/, "").replace(".", "");
  return significant.length <= 15 ? text : null;
}

function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 48) end--;
  return digits.slice(0, end);
}
