/** Stands where a figure is missing; missing is never 0. */
export const missing = "–";

/** U+2212 in place of the hyphen that `Intl` writes. */
export function minus(text: string): string {
  return text.replace(/[-‐‑]/g, "−");
}

/** The sign of a difference: never a colour alone. */
export function arrow(difference: number): "▲" | "▼" | "" {
  if (difference > 0) return "▲";
  return difference < 0 ? "▼" : "";
}

/** The sign of an effect that is written as `size`; none where that shows nothing. */
export function plusOrMinus(difference: number, size: string): "+" | "−" | "" {
  if (!/[1-9]/.test(size)) return "";
  return difference < 0 ? "−" : "+";
}
