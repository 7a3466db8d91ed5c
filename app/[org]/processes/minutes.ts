/** Seconds, as a decimal string, in minutes as people type them: at most two decimals. */
export function minutesOf(seconds: string): string {
  return String(Math.round((Number(seconds) / 60) * 100) / 100);
}

/** Typed minutes in seconds, exactly; null when they are no number of 0 or more with at most four decimals. */
export function secondsOf(minutes: string): string | null {
  const match = /^(\d{1,9})(?:[.,](\d{1,4}))?$/.exec(minutes.trim());
  const [, whole, fraction = ""] = match ?? [];
  if (whole === undefined) return null;
  const tenThousandths = BigInt(whole + fraction.padEnd(4, "0")) * 60n;
  const rest = String(tenThousandths % 10_000n)
    .padStart(4, "0")
    .replace(/0+$/, "");
  return rest ? `${tenThousandths / 10_000n}.${rest}` : String(tenThousandths / 10_000n);
}
