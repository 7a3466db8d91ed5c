/** A figure for a cell of CSV: no figure has more than 6 decimals, and one this small or large must not come out as 1e-7. */
export function plainNumber(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(6).replace(/\.?0+$/, "") : text;
}
