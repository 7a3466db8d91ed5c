/** Whole fen (1/100 yuan) as a decimal string without superfluous zeros: 12990 → `129.9`. */
export function money(fen: number): string {
  const sign = fen < 0 ? "-" : "";
  const whole = Math.abs(Math.round(fen));
  const cents = String(whole % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return `${sign}${Math.floor(whole / 100)}${cents === "" ? "" : `.${cents}`}`;
}
