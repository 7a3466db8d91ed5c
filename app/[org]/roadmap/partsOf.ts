/**
 * What was typed in % (`65`, `−2.5`, `65 %`) as a decimal of parts of 1; as it is where it is no number, to be refused.
 * By moving the point: digits, not binary fractions.
 */
export function partsOf(typed: string): string {
  const match = /^([-−+]?)(\d{1,9})(?:[.](\d{1,4}))?\s*%?$/.exec(typed.trim());
  if (!match) return typed;
  const [, sign = "", whole = "", fraction = ""] = match;
  const digits = whole.padStart(3, "0");
  return `${sign === "-" || sign === "−" ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`;
}
