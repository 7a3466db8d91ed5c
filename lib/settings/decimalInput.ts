import { z } from "zod";

export interface DecimalBounds {
  /** digits before the point, at most */
  digits: number;
  /** digits after it, at most */
  decimals: number;
  /** whether 0 is refused */
  positive?: boolean;
  /** the largest value, as a whole number */
  most?: number;
}

/**
 * A decimal as it is sent (a string, or a JSON number of at most 15 significant digits) read into a decimal string
 * without exponent or superfluous zeros. Never negative.
 */
export function decimalInput({ digits, decimals, positive = false, most }: DecimalBounds) {
  const form = new RegExp(`^(\\d{1,${digits}})(?:\\.(\\d{1,${decimals}}))?$`);
  const range = most === undefined ? "" : ` and at most ${most}`;
  const rule = `must be a decimal number ${positive ? "above 0" : "of 0 or more"}${range}, with at most ${decimals} decimals`;
  return z.union([z.string(), z.number()], rule).transform((sent, check) => {
    const canonical = read(typeof sent === "number" ? plain(sent) : sent.trim(), form);
    // the comparison with a whole number of a few digits loses nothing that matters to it
    const within =
      canonical !== null && (!positive || canonical !== "0") && Number(canonical) <= (most ?? Infinity);
    if (within) return canonical;
    check.addIssue({ code: "custom", message: rule, input: sent });
    return z.NEVER;
  });
}

function read(text: string, form: RegExp): string | null {
  const match = form.exec(text);
  const [, whole, fraction] = match ?? [];
  if (whole === undefined) return null;
  const kept = (fraction ?? "").replace(/0+$/, "");
  const start = whole.replace(/^0+(?=\d)/, "");
  return kept === "" ? start : `${start}.${kept}`;
}

/** The digits of a double, when there are few enough to be those that were sent. */
function plain(number: number): string {
  const text = String(number);
  return text.replace(/^-?[0.]*/, "").replace(".", "").length <= 15 ? text : "";
}
