/** A typed percentage (`35`, `35,5`) as a share, exactly; null when it is none of 0 to 100 with at most four decimals. */
export function shareOf(percent: string): string | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,4}))?\s*%?$/.exec(percent.trim());
  const [, whole, fraction = ""] = match ?? [];
  if (whole === undefined) return null;
  const digits = whole.padStart(3, "0") + fraction;
  const share = `${digits[0]}.${digits.slice(1)}`.replace(/\.?0+$/, "");
  return Number(share) <= 1 ? share || "0" : null;
}

/** A share in per cent, exactly: `0.355` is `35.5`. */
export function percentOf(share: string): string {
  const [whole = "0", fraction = ""] = share.split(".");
  const digits = fraction.padEnd(2, "0");
  const percent = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  const rest = digits.slice(2).replace(/0+$/, "");
  return rest ? `${percent}.${rest}` : percent;
}
